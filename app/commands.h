#pragma once

#include "app/commandline.h"

#include <span>

/** One command of the command line. */
struct Command {
    const char *name; ///< “import”, or two words: “changes export”
    const char *usage; ///< what stands behind the name
    const char *does; ///< one sentence, English source text in the context Commands
    const char *example;
    QStringList options; ///< options with a value, without dashes
    QStringList flags;
    bool drawing; ///< needs fonts and images: runs in an offscreen GUI application
    int (*run)(const CommandLine &line); ///< returns the exit code; \throws gis::Error = nothing done
};

std::span<const Command> commands();

/** The command that \a arguments begin with, null if it is none. */
const Command *findCommand(const QStringList &arguments);

/** Runs the command that \a arguments begin with, errors told on stderr; the exit code. */
int runCommand(const QStringList &arguments);

int runBackup(const CommandLine &line);
int runChangesExport(const CommandLine &line);
int runChangesShow(const CommandLine &line);
int runChangesVerify(const CommandLine &line);
int runEdit(const CommandLine &line);
int runLineage(const CommandLine &line);
int runDemo(const CommandLine &line);
int runHelp(const CommandLine &line);
int runImport(const CommandLine &line);
int runInfo(const CommandLine &line);
int runLog(const CommandLine &line);
int runNew(const CommandLine &line);
int runQuery(const CommandLine &line);
int runReceipt(const CommandLine &line);
int runRedo(const CommandLine &line);
int runReturn(const CommandLine &line);
int runSubmit(const CommandLine &line);
int runUndo(const CommandLine &line);
int runVerify(const CommandLine &line);
