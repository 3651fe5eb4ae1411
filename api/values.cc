// Values: Python objects a session holds for its host.
//   A VALUE is the session's tag in bits 44-63, the slot's generation in 22-43, the slot in 0-21.
#include "api/worker.h"

namespace pynterp::api {
namespace {

constexpr uint32_t kSlotBits = 22;
constexpr uint32_t kSlotMask = (1u << kSlotBits) - 1;

pynterp_value NameOf(const Session* session, uint32_t slot, uint32_t generation) {
  return uint64_t{session->tag} << 44 | uint64_t{generation & kSlotMask} << kSlotBits | slot;
}

Session::ValueSlot* FindSlot(Session* session, pynterp_value value) {
  const uint32_t index = static_cast<uint32_t>(value) & kSlotMask;
  if (index >= session->values.size()) return nullptr;
  Session::ValueSlot* slot = &session->values[index];
  return slot->object && NameOf(session, index, slot->generation) == value ? slot : nullptr;
}

pynterp_kind_t KindOf(PyObject* object) {
  if (object == Py_None) return PYNTERP_KIND_NONE;
  if (PyBool_Check(object)) return PYNTERP_KIND_BOOL;
  if (PyLong_Check(object)) return PYNTERP_KIND_INT;
  if (PyFloat_Check(object)) return PYNTERP_KIND_FLOAT;
  if (PyUnicode_Check(object)) return PYNTERP_KIND_TEXT;
  if (PyBytes_Check(object)) return PYNTERP_KIND_BYTES;
  if (PyList_Check(object)) return PYNTERP_KIND_LIST;
  if (PyTuple_Check(object)) return PYNTERP_KIND_TUPLE;
  if (PyDict_Check(object)) return PYNTERP_KIND_DICT;
  if (IsHostObject(object)) return PYNTERP_KIND_OBJECT;
  return PyCallable_Check(object) ? PYNTERP_KIND_CALLABLE : PYNTERP_KIND_OTHER;
}

}  // namespace

pynterp_value StoreValue(Session* session, Ref object) {
  uint32_t index;
  if (!session->free_values.empty()) {
    index = session->free_values.back();
    session->free_values.pop_back();
  } else {
    if (session->values.size() > kSlotMask) return 0;
    index = static_cast<uint32_t>(session->values.size());
    session->values.emplace_back();
  }
  Session::ValueSlot& slot = session->values[index];
  slot.object = std::move(object);
  return NameOf(session, index, slot.generation);
}

PyObject* FindValue(Session* session, pynterp_value value) {
  Session::ValueSlot* slot = FindSlot(session, value);
  return slot != nullptr ? slot->object.get() : nullptr;
}

bool DropValue(Session* session, pynterp_value value) {
  Session::ValueSlot* slot = FindSlot(session, value);
  if (slot == nullptr) return false;
  const Ref object = std::move(slot->object);  // dropped last: its destructor may use the slot
  ++slot->generation;
  session->free_values.push_back(static_cast<uint32_t>(value) & kSlotMask);
  return true;
}

pynterp_status OutValue(Session* session, Ref object, pynterp_value* out, pynterp_error** error) {
  if (!object) {
    PyErr_Clear();
    return Fail(error, PYNTERP_E_NOMEM, "no memory for the value");
  }
  const pynterp_value value = StoreValue(session, std::move(object));
  if (value == 0) return Fail(error, PYNTERP_E_NOMEM, "too many values");
  *out = value;
  return PYNTERP_OK;
}

}  // namespace pynterp::api

using namespace pynterp::api;
namespace isolate = pynterp::isolate;

pynterp_status pynterp_make_scalar(pynterp_session* session, const pynterp_scalar* scalar, pynterp_value* value,
                                   pynterp_error** error) {
  if (scalar == nullptr || value == nullptr) return Usage(error, "scalar or value is NULL");
  pynterp_scalar given = {};
  if (pynterp_status bad = ReadStruct(scalar, &given, "pynterp_scalar", error)) return bad;
  if (RemoteCall remote(session, error); remote.answers()) {
    return remote.AskValue(isolate::Writer().Number(Message::kMakeScalar).Number(given), value);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  Ref object;
  switch (given.kind) {
    case PYNTERP_KIND_NONE: object = Ref::Share(Py_None); break;
    case PYNTERP_KIND_BOOL: object = Ref::Share(given.integer != 0 ? Py_True : Py_False); break;
    case PYNTERP_KIND_INT: object = Ref::Steal(PyLong_FromInt64(given.integer)); break;
    case PYNTERP_KIND_FLOAT: object = Ref::Steal(PyFloat_FromDouble(given.number)); break;
    default: return Usage(error, "a scalar is NONE, BOOL, INT or FLOAT");
  }
  return OutValue(call.get(), std::move(object), value, error);
}

pynterp_status pynterp_make_text(pynterp_session* session, pynterp_kind_t kind, const char* data, size_t length,
                                 pynterp_value* value, pynterp_error** error) {
  if (data == nullptr || value == nullptr) return Usage(error, "data or value is NULL");
  if (kind != PYNTERP_KIND_TEXT && kind != PYNTERP_KIND_BYTES) return Usage(error, "a text is TEXT or BYTES");
  if (length > static_cast<size_t>(PY_SSIZE_T_MAX)) return Usage(error, "length is too large");
  if (RemoteCall remote(session, error); remote.answers()) {
    return remote.AskValue(
        isolate::Writer().Number(Message::kMakeText).Number(kind).Text(std::string_view(data, length)), value);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  const auto size = static_cast<Py_ssize_t>(length);
  if (kind == PYNTERP_KIND_BYTES) {
    return OutValue(call.get(), Ref::Steal(PyBytes_FromStringAndSize(data, size)), value, error);
  }
  Ref text = Ref::Steal(PyUnicode_DecodeUTF8(data, size, nullptr));
  if (!text && PyErr_ExceptionMatches(PyExc_UnicodeDecodeError)) {
    PyErr_Clear();
    return Usage(error, "data is not UTF-8");
  }
  return OutValue(call.get(), std::move(text), value, error);
}

pynterp_status pynterp_kind(pynterp_session* session, pynterp_value value, pynterp_kind_t* kind,
                            pynterp_error** error) {
  if (kind == nullptr) return Usage(error, "kind is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    uint64_t bits;
    std::string answer;
    if (!remote.Has(value, "value", &bits)) return remote.status();
    if (pynterp_status bad = remote->Ask(isolate::Writer().Number(Message::kKind).Number(bits), &answer, error))
      return bad;
    const auto found = isolate::Reader(answer).Number<pynterp_kind_t>();
    if (found < PYNTERP_KIND_NONE || found > PYNTERP_KIND_OTHER) return remote->Distrust(error);
    *kind = found;
    return PYNTERP_OK;
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  PyObject* object = FindValue(call.get(), value);
  if (object == nullptr) return BadHandle(error, value == 0, "value");
  *kind = KindOf(object);
  return PYNTERP_OK;
}

pynterp_status pynterp_get_scalar(pynterp_session* session, pynterp_value value, pynterp_scalar* scalar,
                                  pynterp_error** error) {
  if (scalar == nullptr) return Usage(error, "scalar is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    uint64_t bits;
    std::string answer;
    if (!remote.Has(value, "value", &bits)) return remote.status();
    if (pynterp_status bad = remote->Ask(isolate::Writer().Number(Message::kGetScalar).Number(bits), &answer, error))
      return bad;
    auto found = isolate::Reader(answer).Number<pynterp_scalar>();
    if (found.kind < PYNTERP_KIND_NONE || found.kind > PYNTERP_KIND_FLOAT) return remote->Distrust(error);
    return WriteStruct(&found, scalar) ? PYNTERP_OK : Usage(error, "pynterp_scalar: struct_size is not set");
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  PyObject* object = FindValue(call.get(), value);
  if (object == nullptr) return BadHandle(error, value == 0, "value");
  pynterp_scalar found = {};
  found.kind = KindOf(object);
  switch (found.kind) {
    case PYNTERP_KIND_NONE: break;
    case PYNTERP_KIND_BOOL: found.integer = object == Py_True; break;
    case PYNTERP_KIND_INT: {
      int overflow = 0;
      found.integer = PyLong_AsLongLongAndOverflow(object, &overflow);
      if (overflow != 0) return Usage(error, "the int does not fit 64 bits");
      break;
    }
    case PYNTERP_KIND_FLOAT: found.number = PyFloat_AS_DOUBLE(object); break;
    default: return Usage(error, "the value is not None, bool, int or float");
  }
  if (found.kind != PYNTERP_KIND_FLOAT) found.number = static_cast<double>(found.integer);
  return WriteStruct(&found, scalar) ? PYNTERP_OK : Usage(error, "pynterp_scalar: struct_size is not set");
}

pynterp_status pynterp_get_text(pynterp_session* session, pynterp_value value, const char** data, size_t* length,
                                pynterp_error** error) {
  if (data == nullptr) return Usage(error, "data is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    uint64_t bits;
    std::string answer;
    if (!remote.Has(value, "value", &bits)) return remote.status();
    if (!remote->values[value].has_value()) {
      if (pynterp_status bad = remote->Ask(isolate::Writer().Number(Message::kGetText).Number(bits), &answer, error))
        return bad;
    }
    // Looked up again: whoever asks may be called back, and have released it there.
    if (!remote.Has(value, "value", &bits)) return remote.status();
    std::optional<std::string>& lent = remote->values[value];
    if (!lent.has_value()) lent = std::move(answer);
    *data = lent->c_str();
    if (length != nullptr) *length = lent->size();
    return PYNTERP_OK;
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  PyObject* object = FindValue(call.get(), value);
  if (object == nullptr) return BadHandle(error, value == 0, "value");
  const char* text = nullptr;
  Py_ssize_t size = 0;
  if (PyBytes_Check(object)) {
    text = PyBytes_AS_STRING(object);
    size = PyBytes_GET_SIZE(object);
  } else if (PyUnicode_Check(object)) {
    text = PyUnicode_AsUTF8AndSize(object, &size);
    if (text == nullptr) {
      const bool surrogates = PyErr_ExceptionMatches(PyExc_UnicodeEncodeError);
      PyErr_Clear();
      return surrogates ? Usage(error, "the str holds lone surrogates")
                        : Fail(error, PYNTERP_E_NOMEM, "no memory for the text");
    }
  } else {
    return Usage(error, "the value is not a str or bytes");
  }
  *data = text;
  if (length != nullptr) *length = static_cast<size_t>(size);
  return PYNTERP_OK;
}

pynterp_status pynterp_encode(pynterp_session* session, pynterp_value value, char** data, size_t* length,
                              pynterp_error** error) {
  if (data == nullptr) return Usage(error, "data is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    uint64_t bits;
    if (!remote.Has(value, "value", &bits)) return remote.status();
    return remote.AskText(isolate::Writer().Number(Message::kEncode).Number(bits), data, length);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  PyObject* object = FindValue(call.get(), value);
  if (object == nullptr) return BadHandle(error, value == 0, "value");
  std::string text, problem;
  if (!EncodeJson(object, &text, &problem)) return Usage(error, problem);
  char* copy = CopyOut(text);
  if (copy == nullptr) return Fail(error, PYNTERP_E_NOMEM, "no memory for the text");
  *data = copy;
  if (length != nullptr) *length = text.size();
  return PYNTERP_OK;
}

pynterp_status pynterp_decode(pynterp_session* session, const char* data, size_t length, pynterp_value* value,
                              pynterp_error** error) {
  if (data == nullptr || value == nullptr) return Usage(error, "data or value is NULL");
  if (RemoteCall remote(session, error); remote.answers()) {
    return remote.AskValue(isolate::Writer().Number(Message::kDecode).Text(std::string_view(data, length)), value);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  std::string problem;
  Ref object = DecodeJson(std::string_view(data, length), &problem);
  if (!object) return problem.empty() ? Fail(error, PYNTERP_E_NOMEM, "no memory") : Usage(error, problem);
  return OutValue(call.get(), std::move(object), value, error);
}

pynterp_status pynterp_release(pynterp_session* session, pynterp_value value) {
  if (value == 0) return session == nullptr ? PYNTERP_E_USAGE : PYNTERP_OK;
  if (RemoteCall remote(session, nullptr); remote.answers()) {
    uint64_t bits;
    if (!remote.Has(value, "value", &bits)) return remote.status();
    remote->values.erase(value);
    return remote.Ask(isolate::Writer().Number(Message::kRelease).Number(bits));
  }
  SessionCall call(session, nullptr);
  if (!call.entered()) return call.status();
  return DropValue(call.get(), value) ? PYNTERP_OK : PYNTERP_E_HANDLE;
}
