// What an attribute or global site remembers, in the words behind its instruction.
//   LoadAttr, LoadMethod, StoreAttr   word 1: type version | kind << 32 | detail << 40; word 2: pointer; word 3: extra
//   LoadGlobal                        word 1: globals keys version | offset << 32; word 2: builtins keys version |
//                                     offset << 32 (0: the name is a global)
// A pointer is read only after its version matched: then the type still holds it.
#pragma once
#include "vm/frame.h"

namespace pynterp::vm {

enum CacheKind : uint8_t {
  kCacheEmpty = 0,
  kCacheInlineValue,  // detail: index into the inline values; word 2: the class's value for who has none, or nullptr
  kCacheSlot,  // detail: byte offset of a __slots__ member
  kCacheClassValue,  // word 2: value found on the class, no instance can shadow it; detail: it needs no reference
  kCacheKeysValue,  // word 2: the same, as long as the shared keys version is word 3
  kCacheModule,  // word 2: the module's keys version in the low half of word 3; detail: index
  kCacheDictValue,  // in the instance's own dict. word 2: the name; detail: where its entry was
  kCacheBound,  // word 2: a function of the class, to be bound; word 3: the shared keys version, or 0: no dict
  kCacheTypeAttr,  // owner is a class made by `type`: word 2 value, word 3 the class itself
  kCacheProperty,  // word 2: the guest getter function
  kCachePoly,  // word 2: a PolyCache, owned by the Code
  kCachePolyType,  // the same, of kCacheTypeAttr
  kCacheGeneric,  // given up
};

struct AttrCache {
  uint32_t version;
  uint8_t kind;
  uint8_t misses;
  uint16_t detail;
  PyObject* pointer;
  uint64_t extra;
};
static_assert(sizeof(AttrCache) == 24);
inline AttrCache* AttrCacheOf(Instruction* pc) { return reinterpret_cast<AttrCache*>(pc + 1); }

// Several types met at one site; the entries are instance kinds only, or kCacheTypeAttr only.
struct PolyCache {
  AttrCache entries[4];
};
// What a site that has met one type knows; nullptr for another type.
inline const AttrCache* OnlyEntry(const AttrCache* cache, uint32_t version) {
  return cache->version == version ? cache : nullptr;
}
// REQUIRES: the site's kind is kCachePoly. nullptr: it has not met the type.
inline const AttrCache* FindPoly(const AttrCache* cache, uint32_t version) {
  const AttrCache* entries = reinterpret_cast<const PolyCache*>(cache->pointer)->entries;
  if (entries[0].version == version) return &entries[0];
  if (entries[1].version == version) return &entries[1];
  if (entries[2].version == version) return &entries[2];
  return entries[3].version == version ? &entries[3] : nullptr;
}
// The value of a class's attribute, borrowed, or nullptr. REQUIRES: `owner` is made by `type` itself, so it is a class;
// the site's kind is one of the two.
inline PyObject* FindTypeAttr(const AttrCache* cache, PyObject* owner) {
  const AttrCache* entry = cache;
  const AttrCache* end = cache + 1;
  if (cache->kind == kCachePolyType) {
    entry = reinterpret_cast<const PolyCache*>(cache->pointer)->entries;
    end = entry + 4;
  }
  for (; entry != end; ++entry) {
    if (entry->extra == reinterpret_cast<uint64_t>(owner) && entry->kind == kCacheTypeAttr &&
        entry->version == reinterpret_cast<PyTypeObject*>(owner)->tp_version_tag) {
      return entry->pointer;
    }
  }
  return nullptr;
}

inline const AttrCache* FindEntry(const AttrCache* cache, uint32_t version) {
  if (cache->version == version) [[likely]]
    return cache;
  if (cache->kind != kCachePoly) return cache;
  const AttrCache* entries = reinterpret_cast<const PolyCache*>(cache->pointer)->entries;
  for (int i = 0; i < 4; ++i) {
    if (entries[i].version == version) return &entries[i];
  }
  return cache;
}

// Behind a call's operands. `function_version` is a valid one and belongs to one code object for good, so a function
// that has it runs `callee`; a class that has `class_version` is instantiated by `init`, which it keeps alive.
// `method` is a method descriptor of a static type, which is there as long as the interpreter.
struct CallCache {
  uint32_t function_version, class_version;
  Code* callee;
  union {
    PyFunctionObject* init;
    PyMethodDescrObject* method;
  };
};
static_assert(sizeof(CallCache) == bytecode::kCallCacheWords * sizeof(Instruction));
inline CallCache* CallCacheOf(Instruction* pc) {
  return reinterpret_cast<CallCache*>(pc + pc->flags - bytecode::kCallCacheWords);
}

// The offsets are those of the values, from the start of the keys object.
struct GlobalCache {
  uint32_t globals_version, globals_offset;
  uint32_t builtins_version, builtins_offset;

  static PyObject* Find(const PyDictKeysObject* keys, uint32_t offset) {
    return *reinterpret_cast<PyObject* const*>(reinterpret_cast<const char*>(keys) + offset);
  }
  static uint32_t OffsetOf(PyDictKeysObject* keys, Py_ssize_t index) {
    return static_cast<uint32_t>(reinterpret_cast<char*>(&DK_UNICODE_ENTRIES(keys)[index].me_value) -
                                 reinterpret_cast<char*>(keys));
  }
};
static_assert(sizeof(GlobalCache) == 16);
inline GlobalCache* GlobalCacheOf(Instruction* pc) { return reinterpret_cast<GlobalCache*>(pc + 1); }

// The dict an instance of `type` has made for itself, or nullptr.
inline PyDictObject* OwnDict(PyObject* owner, PyTypeObject* type) {
  PyObject* dict = nullptr;
  if (type->tp_flags & Py_TPFLAGS_MANAGED_DICT) {
    dict = reinterpret_cast<PyObject*>(_PyObject_ManagedDictPointer(owner)->dict);
  } else if (type->tp_dictoffset > 0) {
    dict = *reinterpret_cast<PyObject**>(reinterpret_cast<char*>(owner) + type->tp_dictoffset);
  }
  if (dict == nullptr || !PyDict_CheckExact(dict)) return nullptr;
  auto* own = reinterpret_cast<PyDictObject*>(dict);
  return DK_IS_UNICODE(own->ma_keys) && own->ma_values == nullptr ? own : nullptr;
}
// Where a site of kCacheDictValue finds its value: nullptr, or a place with an object in it.
inline PyObject** FindInDict(PyDictObject* dict, const AttrCache* cache) {
  if (dict == nullptr || cache->detail >= dict->ma_keys->dk_nentries) return nullptr;
  PyDictUnicodeEntry* entry = &DK_UNICODE_ENTRIES(dict->ma_keys)[cache->detail];
  return entry->me_key == cache->pointer && entry->me_value != nullptr ? &entry->me_value : nullptr;
}

inline PyDictValues* InlineValues(PyObject* o, PyTypeObject* type) {
  return reinterpret_cast<PyDictValues*>(reinterpret_cast<char*>(o) + type->tp_basicsize);
}

}  // namespace pynterp::vm
