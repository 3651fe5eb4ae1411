#include "guards/overlay.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_map>

#include "guards/policy.h"

namespace pynterp::guards {
namespace {

constexpr int kMostLinks = 40;      // as Linux follows in a path
constexpr size_t kMostDepth = 2048;  // of names in names, as in a path of PATH_MAX bytes
// Names in each store that are taken: no thing, and a file that is no directory.
constexpr const char* kNothing = "nothing";
constexpr const char* kPlainFile = "file";

std::string g_root;
pid_t g_root_maker = 0;

// A file of an overlay's that was opened for writing. Nobody says when it is closed: its number may be another's by
// now.
struct OpenFile {
  Overlay* overlay;
  dev_t device;
  ino_t inode;
};
std::unordered_map<int, OpenFile> g_open;

bool IsStill(int file, const OpenFile& open, struct stat* found) {
  return fstat(file, found) == 0 && found->st_dev == open.device && found->st_ino == open.inode;
}

std::vector<std::string> Split(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const size_t end = std::min(path.find('/'), path.size());
    if (end > 0 && path.substr(0, end) != ".") parts.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

std::string Join(const std::string& directory, const std::string& name) {
  return directory == "/" ? "/" + name : directory + "/" + name;
}

std::string LinkText(const std::string& path) {
  char text[PATH_MAX];
  const ssize_t size = readlink(path.c_str(), text, sizeof text);
  return size > 0 && size < PATH_MAX ? std::string(text, static_cast<size_t>(size)) : "";
}

uint64_t BytesOf(const struct stat& found) { return static_cast<uint64_t>(found.st_blocks) * 512; }

void RemoveRoot() {
  if (!g_root.empty() && g_root_maker == getpid()) RemoveTree(g_root.c_str());
}

}  // namespace

// ---- where stores are ----

std::string OverlayRoot(std::string* problem) {
  if (!g_root.empty() && g_root_maker == getpid()) return g_root;
  const char* given = std::getenv("TMPDIR");
  char resolved[PATH_MAX];
  if (given == nullptr || *given != '/' || realpath(given, resolved) == nullptr) {
    if (realpath("/tmp", resolved) == nullptr) std::strcpy(resolved, "/tmp");
  }
  std::string made = Join(resolved, "pynterp-overlay-XXXXXX");
  if (mkdtemp(made.data()) == nullptr) {
    *problem =
        "no directory for overlays can be made in " + std::string(resolved) + " (TMPDIR): " + std::strerror(errno);
    return "";
  }
  if (g_root_maker == 0) std::atexit(RemoveRoot);
  g_root = made;
  g_root_maker = getpid();
  return g_root;
}

bool IsInOverlayRoot(std::string_view path, bool or_above) {
  return !g_root.empty() && !path.empty() && (Below(path, g_root) || (or_above && Below(g_root, path)));
}

void RemoveTree(const char* directory) {
  if (rmdir(directory) == 0) return;
  if (DIR* stream = opendir(directory)) {
    while (const dirent* entry = readdir(stream)) {
      if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
      if (unlinkat(dirfd(stream), entry->d_name, 0) == 0) continue;
      RemoveTree((std::string(directory) + "/" + entry->d_name).c_str());
    }
    closedir(stream);
  }
  rmdir(directory);
}

std::unique_ptr<Overlay> Overlay::Make(const std::string& host, std::string* problem) {
  static uint64_t serial = 0;
  std::unique_ptr<Overlay> made(new Overlay(host));
  const std::string root = OverlayRoot(problem);
  if (root.empty()) return nullptr;
  made->store_ = Join(root, std::to_string(++serial));
  if (mkdir(made->store_.c_str(), 0700) == 0 && mknod(made->InStore(kPlainFile).c_str(), S_IFREG | 0600, 0) == 0) {
    static_cast<Thing&>(made->root_) = made->OnHost(host);
  }
  if (made->root_.kind != Kind::kGone) return made;
  *problem = "no store for an overlay of " + host + " can be made in " + root + ": " + std::strerror(errno);
  return nullptr;
}

Overlay::~Overlay() {
  std::erase_if(g_open, [this](const auto& entry) { return entry.second.overlay == this; });
  if (!store_.empty()) RemoveTree(store_.c_str());
}

// ---- looking ----

Overlay::Names Overlay::NamesOf(std::string_view key) const {
  return Split(key.substr(host_ == "/" ? 0 : std::min(host_.size(), key.size())));
}

Overlay::Thing Overlay::OnHost(const std::string& path) const {
  struct stat found;
  if (lstat(path.c_str(), &found) != 0 || IsInOverlayRoot(path, false)) return {};
  const Kind kind = S_ISREG(found.st_mode)   ? Kind::kFile
                    : S_ISDIR(found.st_mode) ? Kind::kDirectory
                    : S_ISLNK(found.st_mode) ? Kind::kLink
                                             : Kind::kOther;
  return {kind, false, path, path};
}

Overlay::View Overlay::Root() const { return {root_, &root_}; }

Overlay::View Overlay::Child(const View& directory, const std::string& name) const {
  if (directory.node != nullptr) {
    const auto child = directory.node->children.find(name);
    if (child != directory.node->children.end()) return {child->second, &child->second};
  }
  if (directory.kind != Kind::kDirectory || directory.origin.empty()) return {};
  return {OnHost(Join(directory.origin, name)), nullptr};
}

int Overlay::Look(const Names& names, View* view) const {
  *view = Root();
  for (const std::string& name : names) {
    if (view->kind == Kind::kGone) return ENOENT;
    if (view->kind != Kind::kDirectory) return ENOTDIR;
    *view = Child(*view, name);
  }
  return 0;
}

Overlay::Found Overlay::Find(const std::string& path, bool is_entry) {
  const Names top = Split(host_), todo = Split(path);
  Names here;  // the way from "/" to where we are, `rest` what is behind it
  std::deque<std::string> rest(todo.begin(), todo.end());
  std::vector<View> inside;  // for each directory from the mount's own to here
  int links = 0;
  const auto named = [](const Names& names) {
    std::string key;
    for (const std::string& name : names) key.append("/").append(name);
    return key.empty() ? std::string("/") : key;
  };
  for (;;) {
    if (inside.empty() && here.size() == top.size()) inside.push_back(Root());
    if (rest.empty()) break;
    const std::string name = rest.front();
    rest.pop_front();
    if (name == "..") {
      if (!inside.empty()) inside.pop_back();
      if (!here.empty()) here.pop_back();
      continue;
    }
    if (inside.empty()) {
      // Above the mount there is one way: down to it.
      if (name != top[here.size()]) return {};
      here.push_back(name);
      continue;
    }
    const View found = Child(inside.back(), name);
    if (found.kind == Kind::kLink && !(is_entry && rest.empty())) {
      const std::string text = LinkText(found.at);
      if (text.empty() || ++links > kMostLinks) return {};
      const Names target = Split(text);
      rest.insert(rest.begin(), target.begin(), target.end());
      if (text[0] != '/') continue;
      here.clear();
      inside.clear();
      continue;
    }
    here.push_back(name);
    if (found.kind != Kind::kDirectory) {
      // What is missing cannot be gone up from.
      if (std::find(rest.begin(), rest.end(), "..") != rest.end()) return {};
      here.insert(here.end(), rest.begin(), rest.end());
      return {named(here), rest.empty() ? found.origin : ""};
    }
    inside.push_back(found);
  }
  if (inside.empty()) return {};
  return {named(here), inside.back().origin};
}

std::string Overlay::At(const std::string& key) {
  View view;
  const int error = Look(NamesOf(key), &view);
  if (error == ENOTDIR) return InStore(kPlainFile) + "/" + kNothing;
  return error != 0 || view.kind == Kind::kGone ? InStore(kNothing) : view.at;
}

// Of a host's thing below the mount: no part of the path may have become a link.
int Overlay::OpenOnHost(const std::string& path, int flags) const {
  const Names names = NamesOf(path);
  flags |= O_NOFOLLOW | O_CLOEXEC;
  if (names.empty()) return open(host_.c_str(), flags);
  int at = open(host_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  for (size_t i = 0; at >= 0 && i < names.size(); ++i) {
    const bool is_last = i + 1 == names.size();
    const int next = openat(at, names[i].c_str(), is_last ? flags : O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    const int error = errno;
    close(at);
    at = next;
    errno = error;
  }
  return at;
}

int Overlay::Entries(const View& directory, std::vector<std::string>* names) const {
  const auto known = [&](const std::string& name) {
    return directory.node != nullptr && directory.node->children.contains(name);
  };
  if (!directory.origin.empty()) {
    const int file = OpenOnHost(directory.origin, O_RDONLY | O_DIRECTORY);
    DIR* stream = file >= 0 ? fdopendir(file) : nullptr;
    if (stream == nullptr) {
      const int error = errno;
      if (file >= 0) close(file);
      return error;
    }
    while (const dirent* entry = readdir(stream)) {
      const std::string name = entry->d_name;
      if (name == "." || name == ".." || known(name)) continue;
      if (!IsInOverlayRoot(Join(directory.origin, name), false)) names->push_back(name);
    }
    closedir(stream);
  }
  if (directory.node == nullptr) return 0;
  for (const auto& [name, child] : directory.node->children) {
    if (child.kind != Kind::kGone) names->push_back(name);
  }
  return 0;
}

bool Overlay::IsEmpty(const View& directory) const {
  std::vector<std::string> names;
  return Entries(directory, &names) == 0 && names.empty();
}

int Overlay::List(const std::string& key, std::vector<std::string>* names) {
  View view;
  if (const int error = Look(NamesOf(key), &view)) return error;
  if (view.kind == Kind::kGone) return ENOENT;
  return view.kind == Kind::kDirectory ? Entries(view, names) : ENOTDIR;
}

// ---- the store ----

void Overlay::Measure() {
  used_ = 0;
  if (DIR* stream = opendir(store_.c_str())) {
    while (const dirent* entry = readdir(stream)) {
      struct stat found;
      if (entry->d_name[0] == '.' || fstatat(dirfd(stream), entry->d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) continue;
      used_ += BytesOf(found);
    }
    closedir(stream);
  }
  // What was deleted takes its room until it is closed.
  std::erase_if(g_open, [this](const auto& entry) {
    struct stat found;
    if (!IsStill(entry.first, entry.second, &found)) return true;
    if (entry.second.overlay == this && found.st_nlink == 0) used_ += BytesOf(found);
    return false;
  });
}

bool Overlay::HasRoom(uint64_t bytes) {
  const auto fits = [&] { return bytes <= kOverlayBytes && used_ + entries_ * kEntryBytes <= kOverlayBytes - bytes; };
  if (fits()) return true;
  Measure();
  return fits();
}

bool OverlayTakes(int file, uint64_t bytes) {
  const auto open = g_open.find(file);
  if (open == g_open.end()) return true;
  struct stat found;
  if (!IsStill(file, open->second, &found)) {
    g_open.erase(open);
    return true;
  }
  Overlay* overlay = open->second.overlay;
  if (!overlay->HasRoom(bytes)) return false;
  overlay->used_ += bytes;
  return true;
}

// ---- changing ----

// The node of what is there, with one for each directory on the way. REQUIRES: Look found it.
Overlay::Node* Overlay::NodeOf(const Names& names) {
  Node* node = &root_;
  for (const std::string& name : names) {
    const auto [child, is_new] = node->children.try_emplace(name);
    if (is_new) {
      ++entries_;
      static_cast<Thing&>(child->second) = OnHost(Join(node->origin, name));
    }
    node = &child->second;
  }
  return node;
}

int Overlay::CopyFile(Node* node, bool with_contents) {
  if (node->stored) return 0;
  if (node->kind != Kind::kFile) return EPERM;
  struct stat found;
  const int from = OpenOnHost(node->at, O_RDONLY | O_NONBLOCK);
  if (from < 0) return errno;
  if (fstat(from, &found) != 0 || !S_ISREG(found.st_mode)) {
    close(from);
    return EPERM;
  }
  const uint64_t size = with_contents ? static_cast<uint64_t>(found.st_size) : 0;
  const std::string at = NewPlace();
  int error = HasRoom(size) ? 0 : ENOSPC;
  const int to = error == 0 ? open(at.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600) : -1;
  if (error == 0 && to < 0) error = errno;
  for (uint64_t left = size; error == 0 && left > 0;) {
    char block[1 << 16];
    const ssize_t got = read(from, block, std::min<uint64_t>(sizeof block, left));
    if (got == 0) break;
    const ssize_t put = got < 0 ? got : write(to, block, static_cast<size_t>(got));
    if (put < 0) error = errno;
    else if (put < got) error = ENOSPC;
    else left -= static_cast<uint64_t>(got);
  }
  if (error == 0 && to >= 0) {
    const timespec times[2] = {found.st_atim, found.st_mtim};
    if (fchmod(to, found.st_mode & 0777) != 0 || futimens(to, times) != 0) error = errno;
  }
  close(from);
  if (to >= 0) close(to);
  if (error != 0) {
    unlink(at.c_str());
    return error;
  }
  used_ += size;
  node->at = at;
  node->stored = true;
  return 0;
}

int Overlay::OwnDirectory(Node* node) {
  if (node->stored) return 0;
  struct stat found;
  if (stat(node->at.c_str(), &found) != 0) return errno;
  const std::string at = NewPlace();
  const timespec times[2] = {found.st_atim, found.st_mtim};
  if (mkdir(at.c_str(), 0700) != 0 || chmod(at.c_str(), found.st_mode & 0777) != 0 ||
      utimensat(AT_FDCWD, at.c_str(), times, 0) != 0) {
    return errno;
  }
  node->at = at;
  node->stored = true;
  return 0;
}

void Overlay::Changed(Node* directory) {
  if (OwnDirectory(directory) == 0) utimensat(AT_FDCWD, directory->at.c_str(), nullptr, AT_SYMLINK_NOFOLLOW);
}

void Overlay::Forget(const Thing& thing) {
  if (!thing.stored) return;
  if (thing.kind == Kind::kDirectory) rmdir(thing.at.c_str());
  else unlink(thing.at.c_str());
}

void Overlay::TakeOut(Node* directory, const std::string& name, bool is_replaced) {
  const auto child = directory->children.find(name);
  if (child != directory->children.end()) {
    Forget(child->second);
    entries_ -= 1 + child->second.children.size();  // which all stand for something deleted
    directory->children.erase(child);
  }
  if (is_replaced || directory->origin.empty()) return;
  if (OnHost(Join(directory->origin, name)).kind == Kind::kGone) return;
  directory->children.try_emplace(name);
  ++entries_;
}

int Overlay::MayEnter(const Names& names) {
  if (names.back().size() > NAME_MAX || names.size() > kMostDepth) return ENAMETOOLONG;
  return HasRoom(kEntryBytes * (names.size() + 1)) ? 0 : ENOSPC;
}

void Overlay::Enter(Names names, Node thing) {
  const std::string last = std::move(names.back());
  names.pop_back();
  Node* directory = NodeOf(names);
  TakeOut(directory, last, true);
  directory->children.emplace(last, std::move(thing));
  ++entries_;
  Changed(directory);
}

int Overlay::Own(const std::string& key) {
  const Names names = NamesOf(key);
  View view;
  if (const int error = Look(names, &view)) return error;
  if (view.kind == Kind::kGone) return ENOENT;
  if (view.kind != Kind::kFile && view.kind != Kind::kDirectory) return EPERM;
  if (!HasRoom(kEntryBytes * (names.size() + 1))) return ENOSPC;
  Node* node = NodeOf(names);
  return view.kind == Kind::kFile ? CopyFile(node, true) : OwnDirectory(node);
}

int Overlay::Open(const std::string& key, int flags) {
  Names names = NamesOf(key);
  View view;
  if (const int error = Look(names, &view)) return -error;
  const bool makes = (flags & O_CREAT) != 0;
  const bool writes = makes || (flags & O_ACCMODE) != O_RDONLY || (flags & O_TRUNC) != 0;
  if (view.kind == Kind::kGone && !makes) return -ENOENT;
  if (view.kind != Kind::kGone && makes && (flags & O_EXCL) != 0) return -EEXIST;
  if (view.kind == Kind::kDirectory) return -EISDIR;
  if (view.kind == Kind::kLink) return -ELOOP;
  if (view.kind == Kind::kOther) return -EPERM;  // a pipe's contents would be gone
  int file;
  if (view.kind == Kind::kGone) {
    if (const int error = MayEnter(names)) return -error;
    const std::string at = NewPlace();
    file = open(at.c_str(), flags | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (file < 0) return -errno;
    Enter(std::move(names), {{Kind::kFile, true, at, ""}, {}});
  } else if (writes) {
    if (!HasRoom(kEntryBytes * (names.size() + 1))) return -ENOSPC;
    Node* node = NodeOf(names);
    if (const int error = CopyFile(node, (flags & O_TRUNC) == 0)) return -error;
    file = open(node->at.c_str(), (flags & ~(O_CREAT | O_EXCL)) | O_NOFOLLOW | O_CLOEXEC);
  } else if (view.stored) {
    file = open(view.at.c_str(), flags | O_NOFOLLOW | O_CLOEXEC);
  } else {
    file = OpenOnHost(view.at, flags | O_NONBLOCK);
  }
  if (file < 0) return -errno;
  struct stat found;
  if (fstat(file, &found) != 0 || !S_ISREG(found.st_mode)) {
    close(file);
    return -EPERM;
  }
  if (writes) g_open.insert_or_assign(file, OpenFile{this, found.st_dev, found.st_ino});
  return file;
}

int Overlay::MakeDirectory(const std::string& key, mode_t mode) {
  Names names = NamesOf(key);
  View view;
  if (const int error = Look(names, &view)) return error;
  if (view.kind != Kind::kGone) return EEXIST;
  if (const int error = MayEnter(names)) return error;
  const std::string at = NewPlace();
  if (mkdir(at.c_str(), mode) != 0) return errno;
  Enter(std::move(names), {{Kind::kDirectory, true, at, ""}, {}});
  return 0;
}

int Overlay::Remove(const std::string& key, bool is_directory) {
  Names names = NamesOf(key);
  View view;
  if (const int error = Look(names, &view)) return error;
  if (view.kind == Kind::kGone) return ENOENT;
  if (is_directory && view.kind != Kind::kDirectory) return ENOTDIR;
  if (!is_directory && view.kind == Kind::kDirectory) return EISDIR;
  if (names.empty()) return EBUSY;
  if (is_directory && !IsEmpty(view)) return ENOTEMPTY;
  if (view.node == nullptr && !HasRoom(kEntryBytes * (names.size() + 1))) return ENOSPC;
  const std::string last = names.back();
  names.pop_back();
  Node* directory = NodeOf(names);
  TakeOut(directory, last, false);
  Changed(directory);
  return 0;
}

int Overlay::Rename(const std::string& from, const std::string& to) {
  Names source = NamesOf(from), target = NamesOf(to);
  View was, is;
  if (const int error = Look(source, &was)) return error;
  if (const int error = Look(target, &is)) return error;
  if (was.kind == Kind::kGone) return ENOENT;
  if (source.empty() || target.empty()) return EBUSY;
  if (source == target) return 0;
  if (Below(to, from)) return EINVAL;
  if (Below(from, to)) return ENOTEMPTY;
  const bool moves_directory = was.kind == Kind::kDirectory;
  if (is.kind == Kind::kDirectory && !moves_directory) return EISDIR;
  if (is.kind != Kind::kGone && is.kind != Kind::kDirectory && moves_directory) return ENOTDIR;
  if (is.kind == Kind::kDirectory && !IsEmpty(is)) return ENOTEMPTY;
  const auto height = [](const auto& self, const Node& node) -> size_t {
    size_t most = 0;
    for (const auto& [name, child] : node.children) most = std::max(most, self(self, child));
    return most + 1;
  };
  const size_t depth = target.size() + (was.node != nullptr ? height(height, *was.node) : 1);
  if (target.back().size() > NAME_MAX || depth > kMostDepth) return ENAMETOOLONG;
  if (!HasRoom(kEntryBytes * (source.size() + target.size() + 1))) return ENOSPC;
  Node moved = std::move(*NodeOf(source));
  const std::string old_name = source.back();
  source.pop_back();
  Node* left = NodeOf(source);
  left->children.erase(old_name);
  --entries_;
  TakeOut(left, old_name, false);
  Changed(left);
  Enter(std::move(target), std::move(moved));
  return 0;
}

}  // namespace pynterp::guards
