#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace gis
{

/** SHA-256 of bytes that come piece by piece: what QCryptographicHash makes, ten times quicker. */
class Sha256
{
public:
    Sha256();

    void add(QByteArrayView bytes);

    /** The 32 bytes of all that was added; then it begins anew. */
    QByteArray result();

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/** The 32 bytes of the SHA-256 of \a bytes. */
QByteArray sha256(QByteArrayView bytes);

} // namespace gis
