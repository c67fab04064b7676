#include "tests/storage/faultyvfs.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstring>
#include <new>

namespace
{

/** What SQLite sees as a file: the real one stands right behind it in memory. */
struct File {
    sqlite3_file base;
    FaultyVfs *vfs;
    std::string *path;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *of(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

FaultyVfs *of(sqlite3_vfs *vfs)
{
    return static_cast<FaultyVfs *>(vfs->pAppData);
}

template <auto Method, typename... Arguments> int pass(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = of(file)->real();
    return (real->pMethods->*Method)(real, arguments...);
}

template <auto Method, typename... Arguments> void passVoid(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = of(file)->real();
    (real->pMethods->*Method)(real, arguments...);
}

int closeFile(sqlite3_file *file)
{
    const int result = pass<&sqlite3_io_methods::xClose>(file);
    delete of(file)->path;
    return result;
}

/** Remembers what \a size bytes at \a offset overwrite. */
void noteBefore(sqlite3_file *file, int size, sqlite3_int64 offset)
{
    sqlite3_int64 length = 0;
    pass<&sqlite3_io_methods::xFileSize>(file, &length);
    const auto kept = std::size_t(std::max<sqlite3_int64>(0, std::min<sqlite3_int64>(size, length - offset)));
    std::vector<char> before(kept);
    if (kept > 0)
        pass<&sqlite3_io_methods::xRead>(file, static_cast<void *>(before.data()), int(kept), offset);
    of(file)->vfs->note(*of(file)->path, { offset, std::move(before), length });
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    if (!of(file)->vfs->allows())
        return SQLITE_IOERR_WRITE;
    noteBefore(file, size, offset);
    return pass<&sqlite3_io_methods::xWrite>(file, bytes, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (!of(file)->vfs->allows())
        return SQLITE_IOERR_TRUNCATE;
    sqlite3_int64 length = 0;
    pass<&sqlite3_io_methods::xFileSize>(file, &length);
    if (length > size)
        noteBefore(file, int(length - size), size);
    return pass<&sqlite3_io_methods::xTruncate>(file, size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (!of(file)->vfs->allows())
        return SQLITE_IOERR_FSYNC;
    const int result = pass<&sqlite3_io_methods::xSync>(file, flags);
    of(file)->vfs->synced(*of(file)->path);
    return result;
}

/** Version 2: shared memory, but no memory-mapped reading, which would pass the shim by. */
const sqlite3_io_methods methods{
    2,
    closeFile,
    pass<&sqlite3_io_methods::xRead, void *, int, sqlite3_int64>,
    writeFile,
    truncateFile,
    syncFile,
    pass<&sqlite3_io_methods::xFileSize, sqlite3_int64 *>,
    pass<&sqlite3_io_methods::xLock, int>,
    pass<&sqlite3_io_methods::xUnlock, int>,
    pass<&sqlite3_io_methods::xCheckReservedLock, int *>,
    pass<&sqlite3_io_methods::xFileControl, int, void *>,
    pass<&sqlite3_io_methods::xSectorSize>,
    pass<&sqlite3_io_methods::xDeviceCharacteristics>,
    pass<&sqlite3_io_methods::xShmMap, int, int, int, void volatile **>,
    pass<&sqlite3_io_methods::xShmLock, int, int, int>,
    passVoid<&sqlite3_io_methods::xShmBarrier>,
    pass<&sqlite3_io_methods::xShmUnmap, int>,
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    File *self = of(file);
    self->base.pMethods = nullptr;
    self->vfs = of(vfs);
    if (!self->vfs->allows())
        return SQLITE_CANTOPEN;
    sqlite3_vfs *real = self->vfs->real();
    const int result = real->xOpen(real, path, self->real(), flags, outFlags);
    if (result == SQLITE_OK) {
        self->path = new std::string(path ? path : "");
        self->base.pMethods = &methods;
    }
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    if (!of(vfs)->allows())
        return SQLITE_IOERR_DELETE;
    sqlite3_vfs *real = of(vfs)->real();
    const int result = real->xDelete(real, path, syncFolder);
    of(vfs)->removed(path);
    return result;
}

} // namespace

FaultyVfs::FaultyVfs() : m_real(sqlite3_vfs_find(nullptr)), m_vfs(*m_real)
{
    m_vfs.zName = "faulty";
    m_vfs.pNext = nullptr;
    m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
    m_vfs.pAppData = this;
    m_vfs.xOpen = openFile;
    m_vfs.xDelete = deleteFile;
    m_vfs.xAccess = [](sqlite3_vfs *vfs, const char *path, int flags, int *result) {
        return of(vfs)->real()->xAccess(of(vfs)->real(), path, flags, result);
    };
    m_vfs.xFullPathname = [](sqlite3_vfs *vfs, const char *path, int size, char *out) {
        return of(vfs)->real()->xFullPathname(of(vfs)->real(), path, size, out);
    };
    sqlite3_vfs_register(&m_vfs, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

void FaultyVfs::failAt(int n)
{
    m_left = n;
    m_failed = false;
}

bool FaultyVfs::allows()
{
    if (m_left > 0 && --m_left == 0)
        m_failed = true;
    return !m_failed;
}

void FaultyVfs::crash()
{
    for (const auto &[path, changes] : m_unsynced) {
        const int file = ::open(path.c_str(), O_WRONLY);
        if (file < 0)
            continue;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            if (!change->before.empty()
                && ::pwrite(file, change->before.data(), change->before.size(), change->offset) < 0)
                break;
            if (::ftruncate(file, change->size) != 0)
                break;
        }
        ::close(file);
    }
    m_unsynced.clear();
    failAt(0);
}
