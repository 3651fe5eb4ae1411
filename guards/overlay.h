// Overlays: mounts whose guest may change all that it sees, while the host's directory stays as it is.
//   TREE    what the guest has made, moved and deleted, by name, in memory. What it does not name shows through.
//   STORE   a directory of the session's own, gone with it: contents and attributes of what was changed, under numbers.
//           A file is copied there when it is first opened for writing. It has names, not only open files, because a
//           process may have few of those.
//   KEYS    the names of things here: the host's path as if the mount's changes were made there, without links. Find
//           makes them, and alone follows links; the other functions take a key and follow none.
//   BOUND   kOverlayBytes for what the store takes, and kEntryBytes for each name in the tree: then ENOSPC.
// All functions are called with the interpreter's lock.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace pynterp::guards {

inline constexpr uint64_t kOverlayBytes = uint64_t{256} << 20;
inline constexpr uint64_t kEntryBytes = 4096;

class Overlay {
 public:
  // RETURNS nullptr and *problem when there is no place for the store. REQUIRES: `host` is a real path.
  static std::unique_ptr<Overlay> Make(const std::string& host, std::string* problem);
  ~Overlay();
  Overlay(const Overlay&) = delete;
  Overlay& operator=(const Overlay&) = delete;

  struct Found {
    std::string key;  // "": a link leads out of the mount
    std::string origin;  // the host's path of the thing, or of what it is a copy of; "" for the guest's own
  };
  // REQUIRES: `path` is a path of the host's at or below the mount, without dots. `is_entry`: a link is meant itself.
  Found Find(const std::string& path, bool is_entry);

  // A path that answers for a key: for one that is missing, a path that fails likewise. It may only be looked at,
  // unless Own was called for the key.
  std::string At(const std::string& key);

  // These RETURN 0 or an errno.
  int Own(const std::string& key);
  int MakeDirectory(const std::string& key, mode_t mode);
  int Remove(const std::string& key, bool is_directory);
  int Rename(const std::string& from, const std::string& to);
  int List(const std::string& key, std::vector<std::string>* names);
  // open(2). RETURNS a descriptor or the negative of an errno.
  int Open(const std::string& key, int flags);

 private:
  enum class Kind : uint8_t { kGone, kFile, kDirectory, kLink, kOther };

  // A thing the guest sees. `at` has its attributes and a file's contents, `origin` a directory's other entries.
  struct Thing {
    Kind kind = Kind::kGone;
    bool stored = false;  // `at` is in the store
    std::string at, origin;
  };
  struct Node : Thing {
    std::map<std::string, Node> children;
  };
  // A thing and its node, which it need not have.
  struct View : Thing {
    const Node* node = nullptr;
  };
  using Names = std::vector<std::string>;

  explicit Overlay(std::string host) : host_(std::move(host)) {}
  Names NamesOf(std::string_view key) const;
  Thing OnHost(const std::string& path) const;
  View Root() const;
  View Child(const View& directory, const std::string& name) const;
  // RETURNS ENOENT, ENOTDIR or 0 for the directory a key is in; what the key names goes to *view, kGone if nothing.
  int Look(const Names& names, View* view) const;
  bool IsEmpty(const View& directory) const;
  int Entries(const View& directory, std::vector<std::string>* names) const;
  int OpenOnHost(const std::string& path, int flags) const;

  Node* NodeOf(const Names& names);
  std::string InStore(const std::string& name) const { return store_ + "/" + name; }
  std::string NewPlace() { return InStore(std::to_string(++last_)); }
  int CopyFile(Node* node, bool with_contents);
  int OwnDirectory(Node* node);
  void Changed(Node* directory);
  // Takes a name out of a directory; what the host has there is hidden unless `is_replaced`.
  void TakeOut(Node* directory, const std::string& name, bool is_replaced);
  void Forget(const Thing& thing);
  // Whether a name may come to where there is none: 0 or an errno.
  int MayEnter(const Names& names);
  // Puts a thing there, in place of what is. REQUIRES: Look found its directory.
  void Enter(Names names, Node thing);

  bool HasRoom(uint64_t bytes);
  void Measure();

  friend bool OverlayTakes(int file, uint64_t bytes);

  const std::string host_;
  std::string store_;
  Node root_;
  uint64_t used_ = 0;  // bytes of the store, never too few
  uint64_t entries_ = 0;  // nodes
  uint64_t last_ = 0;
};

// The directory in which this process keeps stores, made at the first call (mode 0700, below $TMPDIR or /tmp) and
// removed at exit. RETURNS "" and *problem when that fails.
std::string OverlayRoot(std::string* problem);
// Whether a path of the host's is in there, or a change of it would move that directory: no path of a guest's leads
// there.
bool IsInOverlayRoot(std::string_view path, bool or_above);
// A directory with all that is in it; follows no link.
void RemoveTree(const char* directory);

// Whether `bytes` more may be written to an open file; yes for all that are no overlay's.
bool OverlayTakes(int file, uint64_t bytes);

}  // namespace pynterp::guards
