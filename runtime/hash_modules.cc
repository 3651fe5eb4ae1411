// The modules `_md5`, `_sha1`, `_sha2` and `_sha3`. Debian's static libpython has them in its table of built-in modules
// but lacks the objects behind them. hashlib takes its functions from OpenSSL and from these where that has none.
//   SAME AS CPYTHON  names, signatures, error types and texts.
//   THREADS          as for _blake2: each object holds its mutex, long inputs are hashed without the GIL.
#include <Python.h>

#include "hash_object.h"
#include "hashes.h"

namespace {

using namespace pynterp::hashes;

template <typename Function>
struct BlockKind {
  using State = BlockHash<Function>;
  static constexpr int kBlock = Function::kBlock, kDigest = Function::kDigest;
  static constexpr const char* kUpdateDoc = kUpdateObj;
  static size_t DigestSize(const State&) { return kDigest; }
};
struct Md5Kind : BlockKind<Md5> {
  static constexpr const char *kName = "md5", *kType = "_md5.md5";
};
struct Sha1Kind : BlockKind<Sha1> {
  static constexpr const char *kName = "sha1", *kType = "_sha1.sha1";
};
#define SHA2(bits)                                                                       \
  struct Sha##bits##Kind : BlockKind<Sha##bits> {                                        \
    static constexpr const char *kName = "sha" #bits, *kType = "_sha2.SHA" #bits "Type"; \
  };
SHA2(224)
SHA2(256)
SHA2(384)
SHA2(512)
#undef SHA2
// A digest of 0 bytes is one whose length is asked for.
#define SHA3(name, capacity, suffix, digest, doc)                                           \
  struct name##Kind {                                                                       \
    using State = Sponge<(1600 - capacity) / 8, suffix>;                                    \
    static constexpr const char *kName = #name, *kType = "_sha3." #name, *kDoc = #name doc; \
    static constexpr const char* kUpdateDoc = kUpdateData;                                  \
    static constexpr int kBlock = (1600 - capacity) / 8, kDigest = digest;                  \
    static constexpr char kSuffix = suffix;                                                 \
    static size_t DigestSize(const State&) { return kDigest; }                              \
  };
#define SHA3_DOC(bytes)                                  \
  "([data], *, usedforsecurity=True) -> SHA3 object\n\n" \
  "Return a new SHA3 hash object with a hashbit length of " bytes " bytes."
#define SHAKE_DOC "([data], *, usedforsecurity=True) -> SHAKE object\n\nReturn a new SHAKE hash object."
SHA3(sha3_224, 448, 0x06, 28, SHA3_DOC("28"))
SHA3(sha3_256, 512, 0x06, 32, SHA3_DOC("32"))
SHA3(sha3_384, 768, 0x06, 48, SHA3_DOC("48"))
SHA3(sha3_512, 1024, 0x06, 64, SHA3_DOC("64"))
SHA3(shake_128, 256, 0x1f, 0, SHAKE_DOC)
SHA3(shake_256, 512, 0x1f, 0, SHAKE_DOC)
#undef SHA3
#undef SHA3_DOC
#undef SHAKE_DOC

template <typename Kind>
concept IsSha3 = requires { Kind::kSuffix; };

template <typename Kind>
PyObject* Allocate(PyTypeObject* type) {
  PyObject* self = type->tp_alloc(type, 0);
  if (self != nullptr) AsHash<Kind>(self)->state = typename Kind::State();
  return self;
}

// MAY RUN PYTHON (__bool__, buffers).
template <typename Kind>
PyObject* Make(PyTypeObject* type, PyObject* args, PyObject* kwargs, const char* format) {
  static const char* const kKeywords[] = {"data", "usedforsecurity", "string", nullptr};
  PyObject *data = nullptr, *string = nullptr;
  int used_for_security;
  if (!PyArg_ParseTupleAndKeywords(args, kwargs, format, const_cast<char**>(kKeywords), &data, &used_for_security,
                                   &string) ||
      !ChooseMessage(&data, string)) {
    return nullptr;
  }
  Buffer message;
  if (data != nullptr && !FillWithMessage(message, data)) return nullptr;
  PyObject* self = Allocate<Kind>(type);
  if (self != nullptr) Absorb(AsHash<Kind>(self), message);
  return self;
}

template <typename Kind>
PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  return Make<Kind>(type, args, kwargs, "|O$pO:sha3_224");  // CPython names this one for all
}

// Converter of SHAKE's lengths.
int ToLength(PyObject* object, void* out) {
  constexpr size_t kTooLong = size_t{1} << 29;
  size_t length = 0;
  const Py_ssize_t needed = PyLong_AsNativeBytes(object, &length, sizeof length,
                                                 Py_ASNATIVEBYTES_NATIVE_ENDIAN | Py_ASNATIVEBYTES_UNSIGNED_BUFFER |
                                                     Py_ASNATIVEBYTES_REJECT_NEGATIVE | Py_ASNATIVEBYTES_ALLOW_INDEX);
  if (needed < 0) return 0;
  if (needed > static_cast<Py_ssize_t>(sizeof length) || length >= kTooLong) {
    PyErr_SetString(PyExc_ValueError, "length is too large");
    return 0;
  }
  *static_cast<size_t*>(out) = length;
  return 1;
}

// RETURNS the digest as bytes.
template <typename Kind>
PyObject* Squeeze(PyObject* self, PyObject* args, PyObject* kwargs, const char* format) {
  static const char* const kKeywords[] = {"length", nullptr};
  size_t length;
  if (!PyArg_ParseTupleAndKeywords(args, kwargs, format, const_cast<char**>(kKeywords), ToLength, &length)) {
    return nullptr;
  }
  PyObject* bytes = PyBytes_FromStringAndSize(nullptr, static_cast<Py_ssize_t>(length));
  if (bytes != nullptr) Snapshot<Kind>(self).Finish(reinterpret_cast<uint8_t*>(PyBytes_AS_STRING(bytes)), length);
  return bytes;
}

template <typename Kind>
PyObject* DigestOfLength(PyObject* self, PyObject* args, PyObject* kwargs) {
  return Squeeze<Kind>(self, args, kwargs, "O&:digest");
}

template <typename Kind>
PyObject* HexDigestOfLength(PyObject* self, PyObject* args, PyObject* kwargs) {
  PyObject* bytes = Squeeze<Kind>(self, args, kwargs, "O&:hexdigest");
  if (bytes == nullptr) return nullptr;
  PyObject* text = Hex(reinterpret_cast<const uint8_t*>(PyBytes_AS_STRING(bytes)), PyBytes_GET_SIZE(bytes));
  Py_DECREF(bytes);
  return text;
}

template <typename Kind>
PyObject* GetCapacityBits(PyObject*, void*) {
  return PyLong_FromLong(1600 - 8 * Kind::kBlock);
}
template <typename Kind>
PyObject* GetRateBits(PyObject*, void*) {
  return PyLong_FromLong(8 * Kind::kBlock);
}
template <typename Kind>
PyObject* GetSuffix(PyObject*, void*) {
  return PyBytes_FromStringAndSize(&Kind::kSuffix, 1);
}

template <typename Kind>
PyMethodDef kShakeMethods[] = {
    kCopyMethod<Kind>,
    {"digest", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(DigestOfLength<Kind>)),
     METH_VARARGS | METH_KEYWORDS, "digest($self, /, length)\n--\n\nReturn the digest value as a bytes object."},
    {"hexdigest", reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(HexDigestOfLength<Kind>)),
     METH_VARARGS | METH_KEYWORDS,
     "hexdigest($self, /, length)\n--\n\nReturn the digest value as a string of hexadecimal digits."},
    kUpdateMethod<Kind>,
    {nullptr, nullptr, 0, nullptr}};

template <typename Kind>
PyGetSetDef kGetters[] = {{"block_size", GetBlockSize<Kind>, nullptr, nullptr, nullptr},
                          {"name", GetName<Kind>, nullptr, nullptr, nullptr},
                          {"digest_size", GetDigestSize<Kind>, nullptr, nullptr, nullptr},
                          {nullptr, nullptr, nullptr, nullptr, nullptr}};

template <typename Kind>
PyGetSetDef kSha3Getters[] = {{"block_size", GetBlockSize<Kind>, nullptr, nullptr, nullptr},
                              {"name", GetName<Kind>, nullptr, nullptr, nullptr},
                              {"digest_size", GetDigestSize<Kind>, nullptr, nullptr, nullptr},
                              {"_capacity_bits", GetCapacityBits<Kind>, nullptr, nullptr, nullptr},
                              {"_rate_bits", GetRateBits<Kind>, nullptr, nullptr, nullptr},
                              {"_suffix", GetSuffix<Kind>, nullptr, nullptr, nullptr},
                              {nullptr, nullptr, nullptr, nullptr, nullptr}};

// RETURNS the new type, or nullptr with an exception set.
template <typename Kind>
PyObject* MakeType(PyObject* module) {
  unsigned int flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE;
  PyType_Slot slots[7] = {{Py_tp_dealloc, reinterpret_cast<void*>(Dealloc)},
                          {Py_tp_traverse, reinterpret_cast<void*>(Traverse)}};
  PyType_Slot* next = slots + 2;
  if constexpr (IsSha3<Kind>) {
    *next++ = {Py_tp_doc, const_cast<char*>(Kind::kDoc)};
    *next++ = {Py_tp_new, reinterpret_cast<void*>(New<Kind>)};
    *next++ = {Py_tp_getset, kSha3Getters<Kind>};
  } else {
    flags |= Py_TPFLAGS_DISALLOW_INSTANTIATION;
    *next++ = {Py_tp_getset, kGetters<Kind>};
  }
  if constexpr (Kind::kDigest == 0) *next++ = {Py_tp_methods, kShakeMethods<Kind>};
  else *next++ = {Py_tp_methods, kMethods<Kind>};
  *next = {0, nullptr};
  PyType_Spec spec = {
      .name = Kind::kType, .basicsize = sizeof(Hash<Kind>), .itemsize = 0, .flags = flags, .slots = slots};
  return PyType_FromModuleAndSpec(module, &spec, nullptr);
}

template <typename Kind>
bool AddType(PyObject* module, const char* name) {
  PyObject* type = MakeType<Kind>(module);
  if (type == nullptr) return false;
  const bool added = PyModule_AddObjectRef(module, name, type) == 0;
  Py_DECREF(type);
  return added;
}

bool AddGilSize(PyObject* module) { return PyModule_AddIntConstant(module, "_GIL_MINSIZE", kReleaseGilFrom) == 0; }

// A module's function that makes a hash; the type is in the module's state, at `index`.
template <typename Kind, int index>
PyObject* Function(PyObject* module, PyObject* args, PyObject* kwargs) {
  auto* type = static_cast<PyTypeObject**>(PyModule_GetState(module))[index];
  const char format[] = {'|', 'O', '$', 'p', 'O', ':'};
  char text[24];
  std::memcpy(text, format, sizeof format);
  std::strcpy(text + sizeof format, Kind::kName);
  return Make<Kind>(type, args, kwargs, text);
}

template <typename Kind, int index>
bool AddStateType(PyObject* module, const char* name) {
  PyObject* type = MakeType<Kind>(module);
  if (type == nullptr) return false;
  static_cast<PyTypeObject**>(PyModule_GetState(module))[index] = reinterpret_cast<PyTypeObject*>(type);
  return PyModule_AddObjectRef(module, name, type) == 0;
}

template <int count>
int TraverseState(PyObject* module, visitproc visit, void* arg) {
  auto** types = static_cast<PyTypeObject**>(PyModule_GetState(module));
  for (int i = 0; i < count; ++i) Py_VISIT(types[i]);
  return 0;
}
template <int count>
int ClearState(PyObject* module) {
  auto** types = static_cast<PyTypeObject**>(PyModule_GetState(module));
  for (int i = 0; i < count; ++i) Py_CLEAR(types[i]);
  return 0;
}
template <int count>
void FreeState(void* module) {
  ClearState<count>(static_cast<PyObject*>(module));
}

#define FUNCTION(name, title, kind, index)                                                                            \
  {name, reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(Function<kind, index>)), METH_VARARGS | METH_KEYWORDS, \
   name "($module, /, data=b'', *, usedforsecurity=True, string=None)\n--\n\nReturn a new " title                     \
        " hash object; optionally initialized with a string."}

PyMethodDef md5_functions[] = {FUNCTION("md5", "MD5", Md5Kind, 0), {nullptr, nullptr, 0, nullptr}};
PyMethodDef sha1_functions[] = {FUNCTION("sha1", "SHA1", Sha1Kind, 0), {nullptr, nullptr, 0, nullptr}};
PyMethodDef sha2_functions[] = {FUNCTION("sha256", "SHA-256", Sha256Kind, 1),
                                FUNCTION("sha224", "SHA-224", Sha224Kind, 0),
                                FUNCTION("sha512", "SHA-512", Sha512Kind, 3),
                                FUNCTION("sha384", "SHA-384", Sha384Kind, 2),
                                {nullptr, nullptr, 0, nullptr}};
#undef FUNCTION

int ExecMd5(PyObject* module) { return AddStateType<Md5Kind, 0>(module, "MD5Type") && AddGilSize(module) ? 0 : -1; }
int ExecSha1(PyObject* module) { return AddStateType<Sha1Kind, 0>(module, "SHA1Type") && AddGilSize(module) ? 0 : -1; }
int ExecSha2(PyObject* module) {
  return AddStateType<Sha224Kind, 0>(module, "SHA224Type") && AddStateType<Sha256Kind, 1>(module, "SHA256Type") &&
                 AddStateType<Sha384Kind, 2>(module, "SHA384Type") &&
                 AddStateType<Sha512Kind, 3>(module, "SHA512Type") && AddGilSize(module)
             ? 0
             : -1;
}
int ExecSha3(PyObject* module) {
  return AddType<sha3_224Kind>(module, "sha3_224") && AddType<sha3_256Kind>(module, "sha3_256") &&
                 AddType<sha3_384Kind>(module, "sha3_384") && AddType<sha3_512Kind>(module, "sha3_512") &&
                 AddType<shake_128Kind>(module, "shake_128") && AddType<shake_256Kind>(module, "shake_256") &&
                 PyModule_AddStringConstant(module, "implementation", "pynterp") == 0 && AddGilSize(module)
             ? 0
             : -1;
}

#define MODULE(name, exec, functions, types)                                                               \
  PyModuleDef_Slot name##_slots[] = {{Py_mod_exec, reinterpret_cast<void*>(exec)},                         \
                                     {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED}, \
                                     {Py_mod_gil, Py_MOD_GIL_NOT_USED},                                    \
                                     {0, nullptr}};                                                        \
  PyModuleDef name##_def = {                                                                               \
      .m_base = PyModuleDef_HEAD_INIT,                                                                     \
      .m_name = #name,                                                                                     \
      .m_doc = nullptr,                                                                                    \
      .m_size = types * sizeof(PyTypeObject*),                                                             \
      .m_methods = functions,                                                                              \
      .m_slots = name##_slots,                                                                             \
      .m_traverse = TraverseState<types>,                                                                  \
      .m_clear = ClearState<types>,                                                                        \
      .m_free = FreeState<types>,                                                                          \
  };
MODULE(_md5, ExecMd5, md5_functions, 1)
MODULE(_sha1, ExecSha1, sha1_functions, 1)
MODULE(_sha2, ExecSha2, sha2_functions, 4)
MODULE(_sha3, ExecSha3, nullptr, 0)
#undef MODULE

}  // namespace

extern "C" {
PyMODINIT_FUNC PyInit__md5() { return PyModuleDef_Init(&_md5_def); }
PyMODINIT_FUNC PyInit__sha1() { return PyModuleDef_Init(&_sha1_def); }
PyMODINIT_FUNC PyInit__sha2() { return PyModuleDef_Init(&_sha2_def); }
PyMODINIT_FUNC PyInit__sha3() { return PyModuleDef_Init(&_sha3_def); }
}
