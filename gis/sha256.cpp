#include "gis/sha256.h"

#include <openssl/evp.h>

namespace gis
{

namespace
{

/** SHA-256 is always there: only the end of memory can stop it. */
void check(int result)
{
    if (result != 1)
        qFatal("SHA-256 failed");
}

} // namespace

void Sha256::Free::operator()(EVP_MD_CTX *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    check(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
}

void Sha256::add(QByteArrayView bytes)
{
    check(EVP_DigestUpdate(m_context.get(), bytes.data(), std::size_t(bytes.size())));
}

QByteArray Sha256::result()
{
    QByteArray hash(32, Qt::Uninitialized);
    check(EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(hash.data()), nullptr));
    check(EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
    return hash;
}

QByteArray sha256(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.result();
}

} // namespace gis
