// Attributes, globals, names and cells: full lookups, and what the sites learn from them.
#include <cstdlib>

#include "guards/strict.h"
#include "vm/inline_cache.h"
#include "vm/monitor.h"
#include "vm/slow.h"
#include "vm/thread.h"

namespace pynterp::vm {

using namespace bytecode;

namespace {

constexpr int kMaxMisses = 16;
constexpr int kMaxClassMisses = 200;

// A type version to guard by; 0: none to be had.
uint32_t VersionOf(PyTypeObject* type) {
  if (type->tp_version_tag != 0) return type->tp_version_tag;
  return PyUnstable_Type_AssignVersionTag(type) ? type->tp_version_tag : 0;
}

Py_ssize_t InlineIndex(PyTypeObject* type, PyObject* name) {
  if (!(type->tp_flags & Py_TPFLAGS_INLINE_VALUES)) return -1;
  PyDictKeysObject* keys = reinterpret_cast<PyHeapTypeObject*>(type)->ht_cached_keys;
  if (keys == nullptr) return -1;
  const Py_ssize_t index = _PyDictKeys_StringLookupSplit(keys, name);
  return index >= 0 && index < 0xffff ? index : -1;
}

// A block freed with the frame's Code. REQUIRES: size of T fits behind the chain pointer.
PolyCache* NewPoly(_PyInterpreterFrame* frame) {
  Code* code = CodeIfReady(CodeObject(frame));
  auto** block = static_cast<void**>(std::calloc(1, sizeof(void*) + sizeof(PolyCache)));
  if (block == nullptr) return nullptr;
  *block = code->side_blocks;
  code->side_blocks = block;
  return reinterpret_cast<PolyCache*>(block + 1);
}

void Learn(_PyInterpreterFrame* frame, AttrCache* cache, uint32_t version, CacheKind kind, uint32_t detail,
           PyObject* pointer, uint64_t extra) {
  if (g_stress_no_caches) return;
  AttrCache entry{version, kind, 0, static_cast<uint16_t>(detail), pointer, extra};
  const bool of_class = kind == kCacheTypeAttr;
  if (cache->kind == kCachePoly || cache->kind == kCachePolyType) {
    if (of_class != (cache->kind == kCachePolyType)) return;
    if (of_class && ++cache->misses == kMaxClassMisses) {
      cache->kind = kCacheGeneric;  // the classes keep changing
      return;
    }
    auto* entries = reinterpret_cast<PolyCache*>(cache->pointer)->entries;
    for (int i = 0; i < 4; ++i) {
      if ((of_class ? entries[i].extra == extra : entries[i].version == version) || entries[i].kind == kCacheEmpty) {
        entries[i] = entry;
        return;
      }
    }
    entries[cache->detail++ % 4] = entry;
    return;
  }
  const bool other = of_class ? cache->extra != extra : cache->version != version;
  if (cache->kind != kCacheEmpty && of_class == (cache->kind == kCacheTypeAttr) && other && ++cache->misses >= 2) {
    PolyCache* poly = NewPoly(frame);
    if (poly == nullptr) return;
    poly->entries[0] = *cache;
    poly->entries[1] = entry;
    cache->version = UINT32_MAX;  // no type has it, while one that was just changed has 0
    cache->kind = of_class ? kCachePolyType : kCachePoly;
    cache->detail = 0;
    cache->misses = 0;
    cache->pointer = reinterpret_cast<PyObject*>(poly);
    return;
  }
  if (cache->kind == kCacheTypeAttr && ++cache->misses >= kMaxMisses) {
    // The class keeps changing (a counter kept on it, say): every store makes a new version.
    cache->kind = kCacheGeneric;
    return;
  }
  const uint8_t misses = cache->misses;
  *cache = entry;
  cache->misses = misses;
}

// Nothing can be learnt here: after a while the site stops trying.
void Miss(AttrCache* cache) {
  if (cache->kind == kCachePoly || cache->kind == kCachePolyType) return;
  if (++cache->misses >= kMaxMisses) cache->kind = kCacheGeneric;
}

// The strict profile's refusal. A refused name never reaches a cache: every site asks here first.
bool Denied(_PyInterpreterFrame* frame, PyObject* owner, PyObject* name) {
  return guards::g_strict && guards::RefusedByName(CodeObject(frame), owner, name);
}

// A class of the program's may gain __get__ or __set__ at any time.
bool HasImmutableType(PyObject* found) { return PyType_HasFeature(Py_TYPE(found), Py_TPFLAGS_IMMUTABLETYPE); }
// Whether a value found on a class is handed out as it is, for good.
bool StaysPlain(PyObject* found) { return Py_TYPE(found)->tp_descr_get == nullptr && HasImmutableType(found); }

// Lets the site remember where the instance's own dict has `name`. RETURNS whether it does.
bool TryLearnDict(_PyInterpreterFrame* frame, AttrCache* cache, PyObject* owner, PyObject* name, uint32_t version) {
  PyDictObject* dict = OwnDict(owner, Py_TYPE(owner));
  const Py_ssize_t index = dict != nullptr ? _PyDict_LookupIndex(dict, name) : -1;
  if (index < 0 || index > 0xffff || DK_UNICODE_ENTRIES(dict->ma_keys)[index].me_key != name) return false;
  Learn(frame, cache, version, kCacheDictValue, static_cast<uint32_t>(index), name, 0);
  return true;
}

// Looks at how `owner`.`name` is found and lets the site remember it. MAY NOT RUN PYTHON.
// RETURNS whether something was learnt.
bool TryLearnLoad(_PyInterpreterFrame* frame, AttrCache* cache, PyObject* owner, PyObject* name, bool method) {
  PyTypeObject* type = Py_TYPE(owner);
  if (type == &PyModule_Type && type->tp_getattro == PyModule_Type.tp_getattro) {
    auto* dict = reinterpret_cast<PyDictObject*>(reinterpret_cast<PyModuleObject*>(owner)->md_dict);
    if (dict == nullptr || !PyDict_CheckExact(dict) || dict->ma_values != nullptr || !DK_IS_UNICODE(dict->ma_keys))
      return false;
    if (_PyType_Lookup(type, name) != nullptr) return false;
    const Py_ssize_t index = _PyDict_LookupIndex(dict, name);
    if (index < 0 || index > 0xffff) return false;
    const uint32_t keys = _PyDict_GetKeysVersionForCurrentState(_PyInterpreterState_GET(), dict);
    const uint32_t version = VersionOf(type);
    if (keys != 0 && version != 0)
      return Learn(frame, cache, version, kCacheModule, static_cast<uint32_t>(index), nullptr, keys), true;
    return false;
  }
  if (PyType_Check(owner)) {
    auto* cls = reinterpret_cast<PyTypeObject*>(owner);
    if (type->tp_getattro != PyType_Type.tp_getattro || type != &PyType_Type) return false;
    if (_PyType_Lookup(type, name) != nullptr) return false;
    PyObject* found = _PyType_Lookup(cls, name);
    if (found == nullptr) return false;
    if (!StaysPlain(found) && !PyFunction_Check(found)) return false;
    const uint32_t version = VersionOf(cls);
    if (version != 0)
      return Learn(frame, cache, version, kCacheTypeAttr, 0, found, reinterpret_cast<uint64_t>(cls)), true;
    return false;
  }
  if (type->tp_getattro != PyObject_GenericGetAttr) return false;
  const uint32_t version = VersionOf(type);
  if (version == 0) return false;
  PyObject* found = _PyType_Lookup(type, name);
  const bool has_dict = type->tp_dictoffset != 0 || (type->tp_flags & Py_TPFLAGS_MANAGED_DICT);
  const bool inline_values = (type->tp_flags & Py_TPFLAGS_INLINE_VALUES) != 0;
  if (found != nullptr && Py_TYPE(found)->tp_descr_set != nullptr) {
    if (Py_TYPE(found) == &PyMemberDescr_Type) {
      PyMemberDef* member = reinterpret_cast<PyMemberDescrObject*>(found)->d_member;
      if (member->type == Py_T_OBJECT_EX && !(member->flags & Py_AUDIT_READ) && member->offset > 0 &&
          member->offset < 0xffff && PyType_IsSubtype(type, reinterpret_cast<PyDescrObject*>(found)->d_type)) {
        return Learn(frame, cache, version, kCacheSlot, static_cast<uint32_t>(member->offset), nullptr, 0), true;
      }
    }
    if (Py_TYPE(found) == &PyProperty_Type && !method) {
      PyObject* getter = reinterpret_cast<_PyPropertyObject*>(found)->prop_get;
      if (getter != nullptr && PyFunction_Check(getter))
        return Learn(frame, cache, version, kCacheProperty, 0, getter, 0), true;
    }
    return false;
  }
  if (found == nullptr) {
    const Py_ssize_t index = inline_values ? InlineIndex(type, name) : -1;
    if (index >= 0 && InlineValues(owner, type)->valid) {
      return Learn(frame, cache, version, kCacheInlineValue, static_cast<uint32_t>(index), nullptr, 0), true;
    }
    return !method && TryLearnDict(frame, cache, owner, name, version);
  }
  const bool plain = StaysPlain(found);
  const bool bindable = (Py_TYPE(found)->tp_flags & Py_TPFLAGS_METHOD_DESCRIPTOR) != 0;
  const bool bound = !method && PyFunction_Check(found);
  if (!(method ? bindable : plain || bound)) {
    return false;
  }
  if (!has_dict) {
    if (bound) return Learn(frame, cache, version, kCacheBound, 0, found, 0), true;
    // The methods of static types are there for good.
    const bool lasts = Py_IS_TYPE(found, &PyMethodDescr_Type) &&
                       !PyType_HasFeature(reinterpret_cast<PyDescrObject*>(found)->d_type, Py_TPFLAGS_HEAPTYPE);
    return Learn(frame, cache, version, kCacheClassValue, lasts, found, 0), true;
  }
  if (!inline_values || !InlineValues(owner, type)->valid) {
    return plain && !method && TryLearnDict(frame, cache, owner, name, version);
  }
  PyDictKeysObject* keys = reinterpret_cast<PyHeapTypeObject*>(type)->ht_cached_keys;
  if (const Py_ssize_t index = _PyDictKeys_StringLookupSplit(keys, name); index >= 0) {
    // Some instances have their own.
    if (method || !plain || index >= 0xffff) return false;
    return Learn(frame, cache, version, kCacheInlineValue, static_cast<uint32_t>(index), found, 0), true;
  }
  const uint32_t keys_version = _PyDictKeys_GetVersionForCurrentState(_PyInterpreterState_GET(), keys);
  if (keys_version != 0) {
    return Learn(frame, cache, version, bound ? kCacheBound : kCacheKeysValue, 0, found, keys_version), true;
  }
  return false;
}

void LearnLoad(_PyInterpreterFrame* frame, AttrCache* cache, PyObject* owner, PyObject* name, bool method) {
  if (cache->kind == kCacheGeneric) return;
  if (!TryLearnLoad(frame, cache, owner, name, method)) Miss(cache);
}

bool IsTemporary(_PyInterpreterFrame* frame, uint16_t reg) {
  return reg >= static_cast<uint32_t>(CodeObject(frame)->co_nlocalsplus);
}

// The form of LoadAttr for what its site has learnt.
Op LoadAttrForm(_PyInterpreterFrame* frame, const Instruction* pc, const AttrCache* cache) {
  if (pc->flags & kConsumeB) return Op::LoadAttr;
  if (cache->kind == kCachePoly) return Op::LoadAttrPoly;
  if (cache->kind != kCacheInlineValue && cache->kind != kCacheSlot) return Op::LoadAttr;
  const bool slot = cache->kind == kCacheSlot;
  if (IsTemporary(frame, pc->a) && pc->a != pc->b) return slot ? Op::LoadAttrSlot : Op::LoadAttrValue;
  return slot ? Op::LoadAttrSlotSet : Op::LoadAttrValueSet;
}

}  // namespace

bool SlowLoadAttr(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* owner = s.B();
  PyObject* name = NameAt(frame, pc->c);
  if (Denied(frame, owner, name)) return false;
  LearnLoad(frame, AttrCacheOf(pc), owner, name, false);
  pc->op = LoadAttrForm(frame, pc, AttrCacheOf(pc));
  return s.Result(PyObject_GetAttr(owner, name));
}

bool SlowLoadMethod(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* owner = s.B();
  PyObject* name = NameAt(frame, pc->c);
  const auto self = static_cast<uint16_t>(s.Word(4));
  if (Denied(frame, owner, name)) return false;
  AttrCache* cache = AttrCacheOf(pc);
  LearnLoad(frame, cache, owner, name, true);
  if (cache->kind == kCacheClassValue) pc->op = Op::LoadMethodClass;
  if (cache->kind == kCacheKeysValue) pc->op = Op::LoadMethodKeys;
  if (cache->kind == kCachePoly) pc->op = Op::LoadMethodPoly;
  PyObject* method = nullptr;
  const int unbound = _PyObject_GetMethod(owner, name, &method);
  if (method == nullptr) return false;
  const Value found = _Py_IsImmortal(method) ? Value::Borrow(method) : Value::Steal(method);
  if (unbound) {
    const bool moved = (pc->flags & kConsumeB) != 0;
    const Value receiver = moved ? s.r[pc->b] : Dup(s.r[pc->b]);
    if (moved) s.r[pc->b] = Value::Null();
    s.r[self] = receiver;
    s.r[pc->a] = found;
    return true;
  }
  const Value receiver = s.r[pc->b];
  if (pc->flags & kConsumeB) s.r[pc->b] = Value::Null();
  s.r[pc->a] = found;
  s.r[self] = Value::Null();
  if (pc->flags & kConsumeB) DropValue(frame, receiver);
  return true;
}

bool SlowStoreAttr(PyThreadState*, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* owner = s.A();
  PyObject* name = NameAt(frame, pc->c);
  PyObject* value = s.B();
  if (Denied(frame, owner, name)) return false;
  AttrCache* cache = AttrCacheOf(pc);
  PyTypeObject* type = Py_TYPE(owner);
  const int status = PyObject_SetAttr(owner, name, value);
  if (status == 0 && cache->kind != kCacheGeneric && Py_TYPE(owner) == type &&
      type->tp_setattro == PyObject_GenericSetAttr) {
    const uint32_t version = VersionOf(type);
    PyObject* found = version != 0 ? _PyType_Lookup(type, name) : nullptr;
    if (found != nullptr && Py_TYPE(found) == &PyMemberDescr_Type) {
      PyMemberDef* member = reinterpret_cast<PyMemberDescrObject*>(found)->d_member;
      if (member->type == Py_T_OBJECT_EX && !(member->flags & Py_READONLY) && member->offset > 0 &&
          member->offset < 0xffff && PyType_IsSubtype(type, reinterpret_cast<PyDescrObject*>(found)->d_type)) {
        Learn(frame, cache, version, kCacheSlot, static_cast<uint32_t>(member->offset), nullptr, 0);
      }
    } else if (version != 0 &&
               (found == nullptr || (Py_TYPE(found)->tp_descr_set == nullptr && HasImmutableType(found)))) {
      const Py_ssize_t index = InlineIndex(type, name);
      if (index >= 0 && InlineValues(owner, type)->valid && _PyObject_ManagedDictPointer(owner)->dict == nullptr) {
        Learn(frame, cache, version, kCacheInlineValue, static_cast<uint32_t>(index), nullptr, 0);
      } else if (!TryLearnDict(frame, cache, owner, name, version)) {
        Miss(cache);
      }
    }
  } else if (status == 0 && cache->kind != kCacheGeneric) Miss(cache);
  if (cache->kind == kCacheInlineValue) pc->op = Op::StoreAttrValue;
  if (cache->kind == kCacheSlot) pc->op = Op::StoreAttrSlot;
  if (cache->kind == kCachePoly) pc->op = Op::StoreAttrPoly;
  return s.Done(status);
}

namespace {

PyObject* NameErrorFor(PyThreadState* ts, PyObject* name) {
  if (!_PyErr_Occurred(ts)) _PyEval_FormatExcCheckArg(ts, PyExc_NameError, "name '%.200s' is not defined", name);
  return nullptr;
}

PyObject* GlobalOrBuiltin(PyThreadState* ts, _PyInterpreterFrame* frame, PyObject* name) {
  PyObject* value;
  if (PyDict_CheckExact(frame->f_globals) && PyDict_CheckExact(frame->f_builtins)) {
    value = _PyDict_LoadGlobal(reinterpret_cast<PyDictObject*>(frame->f_globals),
                               reinterpret_cast<PyDictObject*>(frame->f_builtins), name);
    return value != nullptr ? value : NameErrorFor(ts, name);
  }
  if (PyMapping_GetOptionalItem(frame->f_globals, name, &value) < 0) return nullptr;
  if (value != nullptr) return value;
  if (PyMapping_GetOptionalItem(frame->f_builtins, name, &value) < 0) return nullptr;
  return value != nullptr ? value : NameErrorFor(ts, name);
}

void LearnGlobal(GlobalCache* cache, _PyInterpreterFrame* frame, PyObject* name) {
  cache->globals_version = 0;
  if (g_stress_no_caches) return;
  if (!PyDict_CheckExact(frame->f_globals) || !PyDict_CheckExact(frame->f_builtins)) return;
  auto* globals = reinterpret_cast<PyDictObject*>(frame->f_globals);
  auto* builtins = reinterpret_cast<PyDictObject*>(frame->f_builtins);
  if (!DK_IS_UNICODE(globals->ma_keys) || globals->ma_values != nullptr) return;
  PyInterpreterState* interp = _PyInterpreterState_GET();
  const uint32_t version = _PyDict_GetKeysVersionForCurrentState(interp, globals);
  if (version == 0) return;
  const Py_ssize_t index = _PyDict_LookupIndex(globals, name);
  if (index >= 0) {
    cache->globals_offset = GlobalCache::OffsetOf(globals->ma_keys, index);
    cache->builtins_version = 0;
    cache->globals_version = version;
    return;
  }
  if (index != DKIX_EMPTY || !DK_IS_UNICODE(builtins->ma_keys) || builtins->ma_values != nullptr) return;
  const uint32_t builtins_version = _PyDict_GetKeysVersionForCurrentState(interp, builtins);
  const Py_ssize_t builtins_index = _PyDict_LookupIndex(builtins, name);
  if (builtins_version == 0 || builtins_index < 0) return;
  cache->builtins_offset = GlobalCache::OffsetOf(builtins->ma_keys, builtins_index);
  cache->builtins_version = builtins_version;
  cache->globals_version = version;
}

}  // namespace

bool SlowLoadGlobal(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  PyObject* name = NameAt(frame, pc->b);
  GlobalCache* cache = GlobalCacheOf(pc);
  LearnGlobal(cache, frame, name);
  if (cache->globals_version != 0 && IsTemporary(frame, pc->a)) {
    pc->op = cache->builtins_version == 0 ? Op::LoadGlobalModule : Op::LoadGlobalBuiltin;
  }
  return s.Result(GlobalOrBuiltin(ts, frame, name));
}

namespace {

PyObject* LocalsOf(PyThreadState* ts, _PyInterpreterFrame* frame, const char* message, PyObject* name) {
  if (frame->f_locals == nullptr) _PyErr_Format(ts, PyExc_SystemError, message, name);
  return frame->f_locals;
}

bool LoadSpecialMethod(PyThreadState* ts, Slots& s) {
  const auto self_reg = static_cast<uint16_t>(s.Word(1));
  const int which = s.pc->c;
  Value* self = &s.r[s.pc->b];
  if (self->is_int()) BoxSlot(self);
  // _PyObject_LookupSpecialMethod works on a pair of objects: in {empty, self}, out {method, self or empty}.
  _PyStackRef pair[2] = {PyStackRef_NULL, {(s.pc->flags & kConsumeB) ? self->bits : Dup(*self).bits}};
  if (s.pc->flags & kConsumeB) *self = Value::Null();
  const int status = _PyObject_LookupSpecialMethod(_Py_SpecialMethods[which].name, pair);
  if (status <= 0) {
    PyObject* owner = PyStackRef_AsPyObjectBorrow(pair[1]);
    if (status == 0) {
      const char* format = _PyEval_SpecialMethodCanSuggest(owner, which) ? _Py_SpecialMethods[which].error_suggestion
                                                                         : _Py_SpecialMethods[which].error;
      _PyErr_Format(ts, PyExc_TypeError, format, owner);
    }
    PyStackRef_XCLOSE(pair[1]);
    return false;
  }
  s.r[s.pc->a] = {pair[0].bits};
  s.r[self_reg] = {pair[1].bits};
  return true;
}

bool LoadSuperAttr(PyThreadState* ts, Slots& s) {
  const uint64_t word = s.Word(1);
  const auto super_reg = static_cast<uint16_t>(word), class_reg = static_cast<uint16_t>(word >> 16),
             self_reg = static_cast<uint16_t>(word >> 32), null_reg = static_cast<uint16_t>(word >> 48);
  PyObject* super = ObjectOf(&s.r[super_reg]);
  PyObject* cls = ObjectOf(&s.r[class_reg]);
  PyObject* self = ObjectOf(&s.r[self_reg]);
  PyObject* name = NameAt(s.frame, s.pc->c);
  const bool method = s.pc->b & 1;
  if (Denied(s.frame, self, name)) return false;
  PyObject* attr;
  int unbound = 0;
  const bool reported = IsReported(s.frame, s.pc);
  if (super == reinterpret_cast<PyObject*>(&PySuper_Type) && PyType_Check(cls) && !reported) {
    attr = _PySuper_Lookup(reinterpret_cast<PyTypeObject*>(cls), self, name,
                           method && Py_TYPE(self)->tp_getattro == PyObject_GenericGetAttr ? &unbound : nullptr);
  } else {
    PyObject* args[] = {cls, self};
    PyObject* instance = PyObject_Vectorcall(super, args, s.pc->b & 2, nullptr);
    if (reported) instance = MonitorCallResult(ts, s.frame, super, s.pc->b & 2 ? cls : nullptr, instance);
    if (instance == nullptr) return false;
    attr = PyObject_GetAttr(instance, name);
    Py_DECREF(instance);
  }
  if (attr == nullptr) return false;
  const uint32_t nlocals = static_cast<uint32_t>(CodeObject(s.frame)->co_nlocalsplus);
  Value self_value = Value::Null();
  if (unbound) self_value = Value::Steal(Py_NewRef(self));
  for (uint16_t reg : {self_reg, class_reg, super_reg}) {
    if (reg >= nlocals) ClearSlot(s.frame, &s.r[reg]);
  }
  s.r[s.pc->a] = Value::Steal(attr);
  if (null_reg != kNoReg) s.r[null_reg] = self_value;
  return true;
}

}  // namespace

bool SlowNames(PyThreadState* ts, _PyInterpreterFrame* frame, Instruction* pc) {
  Slots s(frame, pc);
  switch (pc->op) {
    case Op::CheckBound:
      _PyEval_FormatExcCheckArg(ts, PyExc_UnboundLocalError,
                                "cannot access local variable '%s' where it is not associated with a value",
                                PyTuple_GetItem(CodeObject(frame)->co_localsplusnames, pc->a));
      return false;
    case Op::DeleteFast:
      if (s.r[pc->a].is_null()) {
        _PyEval_FormatExcCheckArg(ts, PyExc_UnboundLocalError,
                                  "cannot access local variable '%s' where it is not associated with a value",
                                  PyTuple_GetItem(CodeObject(frame)->co_localsplusnames, pc->a));
        return false;
      }
      ClearSlot(frame, &s.r[pc->a]);
      return true;
    case Op::MakeCell: {
      PyObject* initial = s.r[pc->a].is_null() ? nullptr : s.A();
      PyObject* cell = PyCell_New(initial);
      if (cell == nullptr) return false;
      SetSlot(frame, &s.r[pc->a], Value::Steal(cell));
      return true;
    }
    case Op::LoadDeref: {
      auto* cell = reinterpret_cast<PyCellObject*>(s.r[pc->b].object());
      PyObject* value = PyCell_GetRef(cell);
      if (value == nullptr) {
        _PyEval_FormatExcUnbound(ts, CodeObject(frame), pc->b);
        return false;
      }
      return s.Result(value);
    }
    case Op::DeleteDeref: {
      auto* cell = reinterpret_cast<PyCellObject*>(s.r[pc->a].object());
      PyObject* old = PyCell_SwapTakeRef(cell, nullptr);
      if (old == nullptr) {
        _PyEval_FormatExcUnbound(ts, CodeObject(frame), pc->a);
        return false;
      }
      Py_DECREF(old);
      return true;
    }
    case Op::LoadFromDictOrDeref: {
      PyObject* value;
      PyObject* name = PyTuple_GET_ITEM(CodeObject(frame)->co_localsplusnames, pc->c);
      if (PyMapping_GetOptionalItem(s.B(), name, &value) < 0) return false;
      if (value == nullptr) {
        value = PyCell_GetRef(reinterpret_cast<PyCellObject*>(s.r[pc->c].object()));
        if (value == nullptr) {
          _PyEval_FormatExcUnbound(ts, CodeObject(frame), pc->c);
          return false;
        }
      }
      return s.Result(value);
    }
    case Op::StoreGlobal: return s.Done(PyDict_SetItem(frame->f_globals, NameAt(frame, pc->b), s.A()));
    case Op::DeleteGlobal: {
      PyObject* name = NameAt(frame, pc->b);
      const int status = PyDict_Pop(frame->f_globals, name, nullptr);
      if (status == 0) NameErrorFor(ts, name);
      return status > 0;
    }
    case Op::LoadName: return s.Result(_PyEval_LoadName(ts, frame, NameAt(frame, pc->b)));
    case Op::StoreName: {
      PyObject* name = NameAt(frame, pc->b);
      PyObject* locals = LocalsOf(ts, frame, "no locals found when storing %R", name);
      if (locals == nullptr) return false;
      if (PyDict_CheckExact(locals)) return s.Done(PyDict_SetItem(locals, name, s.A()));
      return s.Done(PyObject_SetItem(locals, name, s.A()));
    }
    case Op::DeleteName: {
      PyObject* name = NameAt(frame, pc->b);
      PyObject* locals = LocalsOf(ts, frame, "no locals when deleting %R", name);
      if (locals == nullptr) return false;
      if (PyObject_DelItem(locals, name) == 0) return true;
      _PyEval_FormatExcCheckArg(ts, PyExc_NameError, "name '%.200s' is not defined", name);
      return false;
    }
    case Op::LoadLocals: {
      PyObject* locals = frame->f_locals;
      if (locals == nullptr) {
        _PyErr_SetString(ts, PyExc_SystemError, "no locals");
        return false;
      }
      return s.Result(Py_NewRef(locals));
    }
    case Op::LoadFromDictOrGlobals: {
      PyObject* value;
      PyObject* name = NameAt(frame, pc->c);
      if (PyMapping_GetOptionalItem(s.B(), name, &value) < 0) return false;
      if (value == nullptr) value = GlobalOrBuiltin(ts, frame, name);
      return s.Result(value);
    }
    case Op::DeleteAttr:
      if (Denied(frame, s.A(), NameAt(frame, pc->b))) return false;
      return s.Done(PyObject_DelAttr(s.A(), NameAt(frame, pc->b)));
    case Op::LoadSuperAttr: return LoadSuperAttr(ts, s);
    case Op::LoadSpecial: return LoadSpecialMethod(ts, s);
    default: Py_UNREACHABLE();
  }
}

}  // namespace pynterp::vm
