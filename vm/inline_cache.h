// What an attribute or global site remembers, in the words behind its instruction.
//   LoadAttr, LoadMethod, StoreAttr   word 1: type version | kind << 32 | detail << 40   word 2: pointer   word 3:
//   extra LoadGlobal                        word 1: globals keys version | index << 32   word 2: builtins keys version
//   |
//                                     index << 32 (0: the name is a global)
// A pointer is read only after its version matched: then the type still holds it.
#pragma once
#include "vm/frame.h"

namespace pynterp::vm {

enum CacheKind : uint8_t {
  kCacheEmpty = 0,
  kCacheInlineValue,   // detail: index into the inline values
  kCacheSlot,          // detail: byte offset of a __slots__ member
  kCacheClassValue,    // word 2: value found on the class, no instance can shadow it; detail: it needs no reference
  kCacheKeysValue,     // word 2: the same, as long as the shared keys version is word 3
  kCacheModule,        // word 2: the module's keys version in the low half of word 3; detail: index
  kCacheDictMethod,    // word 2: method; the instance dict (managed, materialised) must not have the name
  kCacheTypeAttr,      // owner is a type: word 2 value, word 3 the type itself
  kCacheProperty,      // word 2: the guest getter function
  kCachePoly,          // word 2: a PolyCache, owned by the Code
  kCacheGeneric,       // given up
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

// Several types met at one site; the entries are instance kinds only.
struct PolyCache {
  AttrCache entries[4];
};
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
struct CallCache {
  uint32_t function_version, class_version;
  Code* callee;
  PyFunctionObject* init;
};
static_assert(sizeof(CallCache) == bytecode::kCallCacheWords * sizeof(Instruction));
inline CallCache* CallCacheOf(Instruction* pc) {
  return reinterpret_cast<CallCache*>(pc + pc->flags - bytecode::kCallCacheWords);
}

struct GlobalCache {
  uint32_t globals_version, globals_index;
  uint32_t builtins_version, builtins_index;
};
static_assert(sizeof(GlobalCache) == 16);
inline GlobalCache* GlobalCacheOf(Instruction* pc) { return reinterpret_cast<GlobalCache*>(pc + 1); }

inline PyDictValues* InlineValues(PyObject* o, PyTypeObject* type) {
  return reinterpret_cast<PyDictValues*>(reinterpret_cast<char*>(o) + type->tp_basicsize);
}

}  // namespace pynterp::vm
