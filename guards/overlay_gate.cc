// What functions of posix do with paths in overlays.
#include <Python.h>

#include <cerrno>
#include <string_view>

#include "guards/gate.h"
#include "guards/overlay.h"

namespace pynterp::guards {
namespace {

std::string TextOf(PyObject* path) {
  PyObject* bytes = nullptr;
  if (!PyUnicode_FSConverter(path, &bytes)) return "";
  std::string text = PyBytes_AS_STRING(bytes);
  Py_DECREF(bytes);
  return text;
}

// Of the same type as `like`.
PyObject* PathOf(const std::string& text, PyObject* like) {
  const auto size = static_cast<Py_ssize_t>(text.size());
  return PyBytes_Check(like) ? PyBytes_FromStringAndSize(text.data(), size)
                             : PyUnicode_DecodeFSDefaultAndSize(text.data(), size);
}

PyObject* Names(const std::vector<std::string>& names, PyObject* like) {
  PyObject* list = PyList_New(0);
  for (size_t i = 0; list != nullptr && i < names.size(); ++i) {
    PyObject* name = PathOf(names[i], like);
    if (name == nullptr || PyList_Append(list, name) < 0) Py_CLEAR(list);
    Py_XDECREF(name);
  }
  return list;
}

// The function itself, with a path for the key.
PyObject* CallAt(PyObject* real, const std::string& at, PyObject* checked, PyObject* kwargs, PyObject* shown) {
  PyObject* path = PathOf(at, PyTuple_GET_ITEM(checked, 0));
  PyObject* all = path != nullptr ? PyTuple_New(PyTuple_GET_SIZE(checked)) : nullptr;
  for (Py_ssize_t i = 0; all != nullptr && i < PyTuple_GET_SIZE(checked); ++i) {
    PyTuple_SET_ITEM(all, i, Py_NewRef(i == 0 ? path : PyTuple_GET_ITEM(checked, i)));
  }
  PyObject* result = all != nullptr ? PyObject_Call(real, all, kwargs) : nullptr;
  if (result == nullptr && path != nullptr) ShowInError(path, shown);
  Py_XDECREF(path);
  Py_XDECREF(all);
  return result;
}

}  // namespace

PyObject* CallInOverlay(const char* name, bool writes, PyObject* real, Overlay* const (&overlays)[2], PyObject* checked,
                        PyObject* kwargs, PyObject* const (&shown)[2]) {
  const std::string_view function = name;
  const std::string key = TextOf(PyTuple_GET_ITEM(checked, 0));
  Overlay* overlay = overlays[0];
  int error;
  if (function == "rename" || function == "replace") {
    error = overlays[0] != overlays[1] ? EXDEV : overlay->Rename(key, TextOf(PyTuple_GET_ITEM(checked, 1)));
    if (error != 0) {
      errno = error;
      PyObject* second = shown[1] != nullptr ? shown[1] : PyTuple_GET_ITEM(checked, 1);
      PyObject* first = shown[0] != nullptr ? shown[0] : PyTuple_GET_ITEM(checked, 0);
      return PyErr_SetFromErrnoWithFilenameObjects(PyExc_OSError, first, second);
    }
    Py_RETURN_NONE;
  }
  if (function == "listdir") {
    std::vector<std::string> names;
    error = overlay->List(key, &names);
    if (error == 0) return Names(names, PyTuple_GET_ITEM(checked, 0));
  } else if (function == "mkdir") {
    static const char* const parameters[] = {"path", "mode", "dir_fd", nullptr};
    PyObject *path, *directory = nullptr;
    int mode = 0777;
    if (!PyArg_ParseTupleAndKeywords(checked, kwargs, "O|i$O:mkdir", const_cast<char**>(parameters), &path, &mode,
                                     &directory)) {
      return nullptr;
    }
    error = overlay->MakeDirectory(key, static_cast<mode_t>(mode));
  } else if (function == "rmdir") {
    error = overlay->Remove(key, true);
  } else if (function == "remove" || function == "unlink") {
    error = overlay->Remove(key, false);
  } else {
    error = writes ? overlay->Own(key) : 0;
    if (error == 0) return CallAt(real, overlay->At(key), checked, kwargs, shown[0]);
  }
  if (error == 0) Py_RETURN_NONE;
  errno = error;
  return PyErr_SetFromErrnoWithFilenameObject(PyExc_OSError, shown[0]);
}

}  // namespace pynterp::guards
