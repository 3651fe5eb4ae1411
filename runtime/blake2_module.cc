// The module `_blake2` (hashlib's blake2b and blake2s) over libb2. Debian's static libpython has it in
// its table of built-in modules but lacks the objects behind it, and without it `import hashlib` and
// all that imports it (random, tempfile) complain.
//   SAME AS CPYTHON  names, signatures, error types and texts, checked in the same order.
//   THREADS          `update`, `digest` and `copy` of one object may race: each holds its mutex. Long
//                    inputs are hashed without the GIL.
#include <Python.h>
#include <blake2.h>

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "hash_object.h"

namespace {

using namespace pynterp::hashes;

// What differs between the two kinds. libb2 reads the parameter block as little-endian bytes.
template <std::integral T>
constexpr T LittleEndian(T value) {
  return std::endian::native == std::endian::little ? value : std::byteswap(value);
}

// libb2 declares its states packed; vectors like them aligned.
template <typename Raw, auto update, auto final>
struct alignas(16) Blake2State : Raw {
  void Update(const uint8_t* data, size_t size) { update(this, data, size); }
  void Finish(uint8_t* out, size_t size) { final(this, out, size); }
};

struct Blake2b {
  using State = Blake2State<blake2b_state, blake2b_update, blake2b_final>;
  using Param = blake2b_param;
  static constexpr const char* kName = "blake2b";
  static constexpr const char* kTitle = "Blake2b";
  static constexpr int kBlock = BLAKE2B_BLOCKBYTES;
  static constexpr int kDigest = BLAKE2B_OUTBYTES;
  static constexpr int kKey = BLAKE2B_KEYBYTES;
  static constexpr int kSalt = BLAKE2B_SALTBYTES;
  static constexpr int kPerson = BLAKE2B_PERSONALBYTES;
  static constexpr uint64_t kMaxNodeOffset = UINT64_MAX;
  static constexpr auto Init = blake2b_init_param;
  static constexpr const char* kUpdateDoc = kUpdateData;
  static size_t DigestSize(const State& state) { return state.outlen; }
  static void SetNodeOffset(Param& param, uint64_t offset) { param.node_offset = LittleEndian(offset); }
};

struct Blake2s {
  using State = Blake2State<blake2s_state, blake2s_update, blake2s_final>;
  using Param = blake2s_param;
  static constexpr const char* kName = "blake2s";
  static constexpr const char* kTitle = "Blake2s";
  static constexpr int kBlock = BLAKE2S_BLOCKBYTES;
  static constexpr int kDigest = BLAKE2S_OUTBYTES;
  static constexpr int kKey = BLAKE2S_KEYBYTES;
  static constexpr int kSalt = BLAKE2S_SALTBYTES;
  static constexpr int kPerson = BLAKE2S_PERSONALBYTES;
  static constexpr uint64_t kMaxNodeOffset = (uint64_t{1} << 48) - 1;
  static constexpr auto Init = blake2s_init_param;
  static constexpr const char* kUpdateDoc = kUpdateData;
  static size_t DigestSize(const State& state) { return state.outlen; }
  static void SetNodeOffset(Param& param, uint64_t offset) {
    for (uint8_t& byte : param.node_offset) {
      byte = static_cast<uint8_t>(offset);
      offset >>= 8;
    }
  }
};

// Converters for PyArg_ParseTupleAndKeywords ("O&"). The formats "i", "k" and "K" raise other texts
// than CPython's module does, and the last two wrap around in silence.
int ToBuffer(PyObject* object, void* out) { return static_cast<Buffer*>(out)->Fill(object); }

int ToInt(PyObject* object, void* out) {
  int value = PyLong_AsInt(object);
  if (value == -1 && PyErr_Occurred()) return 0;
  *static_cast<int*>(out) = value;
  return 1;
}

int ToUnsigned(PyObject* object, uint64_t* out, const char* c_type) {
  uint64_t value = 0;
  Py_ssize_t needed = PyLong_AsNativeBytes(object, &value, sizeof value,
                                           Py_ASNATIVEBYTES_NATIVE_ENDIAN | Py_ASNATIVEBYTES_UNSIGNED_BUFFER |
                                               Py_ASNATIVEBYTES_REJECT_NEGATIVE | Py_ASNATIVEBYTES_ALLOW_INDEX);
  if (needed < 0) return 0;
  if (needed > static_cast<Py_ssize_t>(sizeof value)) {
    PyErr_Format(PyExc_OverflowError, "Python int too large for C %s", c_type);
    return 0;
  }
  *out = value;
  return 1;
}

int ToUnsignedLong(PyObject* object, void* out) {
  return ToUnsigned(object, static_cast<uint64_t*>(out), "unsigned long");
}

int ToUnsignedLongLong(PyObject* object, void* out) {
  return ToUnsigned(object, static_cast<uint64_t*>(out), "unsigned long long");
}

// The arguments of a constructor, converted but not yet checked against a kind's limits.
struct Arguments {
  PyObject* data = nullptr;    // kept alive by the caller's arguments
  PyObject* string = nullptr;  // the older name of `data`; likewise
  int digest_size;
  Buffer key, salt, person;
  int fanout = 1;
  int depth = 1;
  uint64_t leaf_size = 0;
  uint64_t node_offset = 0;
  int node_depth = 0;
  int inner_size = 0;
  int last_node = 0;
  int used_for_security = 1;
};

// MAY RUN PYTHON (__index__, __bool__, buffers).
bool Parse(PyObject* args, PyObject* kwargs, const char* format, Arguments& out) {
  static const char* const kKeywords[] = {
      "data",        "digest_size", "key",        "salt",      "person",          "fanout", "depth", "leaf_size",
      "node_offset", "node_depth",  "inner_size", "last_node", "usedforsecurity", "string", nullptr};
  if (!PyArg_ParseTupleAndKeywords(args, kwargs, format, const_cast<char**>(kKeywords), &out.data, ToInt,
                                   &out.digest_size, ToBuffer, &out.key, ToBuffer, &out.salt, ToBuffer, &out.person,
                                   ToInt, &out.fanout, ToInt, &out.depth, ToUnsignedLong, &out.leaf_size,
                                   ToUnsignedLongLong, &out.node_offset, ToInt, &out.node_depth, ToInt, &out.inner_size,
                                   &out.last_node, &out.used_for_security, &out.string)) {
    return false;
  }
  return ChooseMessage(&out.data, out.string);
}

bool InRange(int value, int low, int high, const char* message) {
  if (low <= value && value <= high) return true;
  PyErr_Format(PyExc_ValueError, message, high);
  return false;
}

bool Fits(const Buffer& buffer, int limit, const char* message) {
  if (buffer.size() <= limit) return true;
  PyErr_Format(PyExc_ValueError, message, limit);
  return false;
}

void CopyBytes(uint8_t* to, const Buffer& from) {
  if (from.size() > 0) std::memcpy(to, from.data(), static_cast<size_t>(from.size()));
}

// Checks `in` against the kind's limits, in the order in which CPython does, and fills the block.
template <typename Kind>
bool FillParam(const Arguments& in, typename Kind::Param& param) {
  if (in.digest_size <= 0 || in.digest_size > Kind::kDigest) {
    PyErr_Format(PyExc_ValueError, "digest_size for %s must be between 1 and %d bytes, here it is %d", Kind::kTitle,
                 Kind::kDigest, in.digest_size);
    return false;
  }
  if (!Fits(in.salt, Kind::kSalt, "maximum salt length is %d bytes") ||
      !Fits(in.person, Kind::kPerson, "maximum person length is %d bytes") ||
      !InRange(in.fanout, 0, 255, "fanout must be between 0 and %d") ||
      !InRange(in.depth, 1, 255, "depth must be between 1 and %d")) {
    return false;
  }
  if (in.leaf_size > UINT32_MAX) {
    PyErr_SetString(PyExc_OverflowError, "leaf_size is too large");
    return false;
  }
  if (in.node_offset > Kind::kMaxNodeOffset) {
    PyErr_SetString(PyExc_OverflowError, "node_offset is too large");
    return false;
  }
  if (!InRange(in.node_depth, 0, 255, "node_depth must be between 0 and %d") ||
      !InRange(in.inner_size, 0, Kind::kDigest, "inner_size must be between 0 and is %d") ||
      !Fits(in.key, Kind::kKey, "maximum key length is %d bytes")) {
    return false;
  }
  param = {};
  param.digest_length = static_cast<uint8_t>(in.digest_size);
  param.key_length = static_cast<uint8_t>(in.key.size());
  param.fanout = static_cast<uint8_t>(in.fanout);
  param.depth = static_cast<uint8_t>(in.depth);
  param.leaf_length = LittleEndian(static_cast<uint32_t>(in.leaf_size));
  Kind::SetNodeOffset(param, in.node_offset);
  param.node_depth = static_cast<uint8_t>(in.node_depth);
  param.inner_length = static_cast<uint8_t>(in.inner_size);
  CopyBytes(param.salt, in.salt);
  CopyBytes(param.personal, in.person);
  return true;
}

// A keyed hash starts with one block that holds the key and zeros.
template <typename Kind>
void AbsorbKey(typename Kind::State& state, const Buffer& key) {
  if (key.size() == 0) return;
  uint8_t block[Kind::kBlock] = {};
  CopyBytes(block, key);
  state.Update(block, sizeof block);
  explicit_bzero(block, sizeof block);
}

template <typename Kind>
PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr const char* kFormat =
      std::same_as<Kind, Blake2b> ? "|O$O&O&O&O&O&O&O&O&O&O&ppO:blake2b" : "|O$O&O&O&O&O&O&O&O&O&O&ppO:blake2s";
  Arguments in;
  in.digest_size = Kind::kDigest;
  typename Kind::Param param;
  if (!Parse(args, kwargs, kFormat, in) || !FillParam<Kind>(in, param)) return nullptr;

  PyObject* self = type->tp_alloc(type, 0);
  if (self == nullptr) return nullptr;
  typename Kind::State& state = AsHash<Kind>(self)->state;
  if (Kind::Init(&state, &param) < 0) {
    PyErr_SetString(PyExc_RuntimeError, "error initializing hash state");
    Py_DECREF(self);
    return nullptr;
  }
  state.last_node = in.last_node != 0;
  AbsorbKey<Kind>(state, in.key);
  if (in.data == nullptr) return self;

  Buffer message;
  if (!FillWithMessage(message, in.data)) {
    Py_DECREF(self);
    return nullptr;
  }
  Absorb(AsHash<Kind>(self), message);
  return self;
}

// The texts `help` and `inspect.signature` read.
#define SIGNATURE(name, title)                                                    \
  name "(data=b'', *, digest_size=_blake2." name                                  \
       ".MAX_DIGEST_SIZE,\n"                                                      \
       "        key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,\n" \
       "        node_offset=0, node_depth=0, inner_size=0, last_node=False,\n"    \
       "        usedforsecurity=True, string=None)\n--\n\n"                       \
       "Return a new " title " hash object."

template <typename Kind>
PyGetSetDef kGetters[] = {{"name", GetName<Kind>, nullptr, nullptr, nullptr},
                          {"block_size", GetBlockSize<Kind>, nullptr, nullptr, nullptr},
                          {"digest_size", GetDigestSize<Kind>, nullptr, nullptr, nullptr},
                          {nullptr, nullptr, nullptr, nullptr, nullptr}};

template <typename Kind>
PyType_Slot kTypeSlots[] = {
    {Py_tp_doc, const_cast<char*>(std::same_as<Kind, Blake2b> ? SIGNATURE("blake2b", "BLAKE2b")
                                                              : SIGNATURE("blake2s", "BLAKE2s"))},
    {Py_tp_new, reinterpret_cast<void*>(New<Kind>)},
    {Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
    {Py_tp_traverse, reinterpret_cast<void*>(Traverse)},
    {Py_tp_methods, kMethods<Kind>},
    {Py_tp_getset, kGetters<Kind>},
    {0, nullptr}};
#undef SIGNATURE

template <typename Kind>
PyType_Spec kTypeSpec = {.name = std::same_as<Kind, Blake2b> ? "_blake2.blake2b" : "_blake2.blake2s",
                         .basicsize = sizeof(Hash<Kind>),
                         .itemsize = 0,
                         .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE,
                         .slots = kTypeSlots<Kind>};

bool SetInt(PyObject* dict, const char* name, int value) {
  PyObject* number = PyLong_FromLong(value);
  if (number == nullptr) return false;
  const int status = PyDict_SetItemString(dict, name, number);
  Py_DECREF(number);
  return status == 0;
}

// Adds the type and, as it is immutable from outside, its constants by way of its dict.
template <typename Kind>
bool AddType(PyObject* module) {
  PyObject* type = PyType_FromModuleAndSpec(module, &kTypeSpec<Kind>, nullptr);
  if (type == nullptr) return false;
  PyTypeObject* as_type = reinterpret_cast<PyTypeObject*>(type);
  PyObject* dict = PyType_GetDict(as_type);
  const bool added = SetInt(dict, "SALT_SIZE", Kind::kSalt) && SetInt(dict, "PERSON_SIZE", Kind::kPerson) &&
                     SetInt(dict, "MAX_KEY_SIZE", Kind::kKey) && SetInt(dict, "MAX_DIGEST_SIZE", Kind::kDigest) &&
                     PyModule_AddType(module, as_type) == 0;
  PyType_Modified(as_type);
  Py_DECREF(dict);
  Py_DECREF(type);
  return added;
}

int Exec(PyObject* module) {
  if (!AddType<Blake2b>(module) || !AddType<Blake2s>(module)) return -1;
  const struct {
    const char* name;
    long value;
  } constants[] = {
      {"_GIL_MINSIZE", kReleaseGilFrom},
      {"BLAKE2B_SALT_SIZE", Blake2b::kSalt},
      {"BLAKE2B_PERSON_SIZE", Blake2b::kPerson},
      {"BLAKE2B_MAX_KEY_SIZE", Blake2b::kKey},
      {"BLAKE2B_MAX_DIGEST_SIZE", Blake2b::kDigest},
      {"BLAKE2S_SALT_SIZE", Blake2s::kSalt},
      {"BLAKE2S_PERSON_SIZE", Blake2s::kPerson},
      {"BLAKE2S_MAX_KEY_SIZE", Blake2s::kKey},
      {"BLAKE2S_MAX_DIGEST_SIZE", Blake2s::kDigest},
  };
  for (const auto& constant : constants) {
    if (PyModule_AddIntConstant(module, constant.name, constant.value) < 0) return -1;
  }
  return 0;
}

PyModuleDef_Slot module_slots[] = {{Py_mod_exec, reinterpret_cast<void*>(Exec)},
                                   {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
                                   {Py_mod_gil, Py_MOD_GIL_NOT_USED},
                                   {0, nullptr}};

PyModuleDef module_def = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "_blake2",
    .m_doc = "_blake2b provides BLAKE2b for hashlib\n",
    .m_size = 0,
    .m_methods = nullptr,
    .m_slots = module_slots,
    .m_traverse = nullptr,
    .m_clear = nullptr,
    .m_free = nullptr,
};

}  // namespace

extern "C" PyMODINIT_FUNC PyInit__blake2() { return PyModuleDef_Init(&module_def); }
