#pragma once

class CommandLine;

/** diaba province init DB [--crs EPSG:n] */
int runProvinceInit(const CommandLine &line);

/** diaba province load DB FILE */
int runProvinceLoad(const CommandLine &line);

/** diaba province checkout DB --commune CODE --out FILE */
int runProvinceCheckout(const CommandLine &line);

/** diaba province apply DB X.chinhly --receipt R.json */
int runProvinceApply(const CommandLine &line);
