// Output: sys.stdout and sys.stderr are text wrappers around a raw stream that asks, at each write, whose thread this
// is. A thread inside a session writes to that session; any other writes to the process's own stream.
#include <cerrno>
#include <unistd.h>

#include "api/worker.h"

namespace pynterp::api {
namespace {

// What a raw stream keeps behind the fields of its base, _io._RawIOBase.
struct RouterData {
  int stream;  // 1 or 2, the file descriptor too
};

PyTypeObject* g_type = nullptr;  // owned
PyObject* g_base = nullptr;      // _io._RawIOBase; owned
PyObject* g_io = nullptr;        // owned

RouterData* DataOf(PyObject* router) { return static_cast<RouterData*>(PyObject_GetTypeData(router, g_type)); }

void Deliver(Session* session, int stream, const char* data, size_t size) {
  session->output_bytes += size;
  if (session->output != nullptr) {
    HostScope outside(session);
    session->output(session->output_user, stream, data, size);
    return;
  }
  std::string& buffer = session->buffers[stream - 1];
  const size_t used = session->buffers[0].size() + session->buffers[1].size();
  const size_t room = session->caps.output_bytes > used ? session->caps.output_bytes - used : 0;
  const size_t kept = size < room ? size : room;
  buffer.append(data, kept);
  session->output_dropped += size - kept;
}

// RETURNS `size`, or -1 with errno set.
Py_ssize_t WriteAll(int fd, const char* data, Py_ssize_t size) {
  for (Py_ssize_t done = 0; done < size;) {
    const ssize_t now = ::write(fd, data + done, static_cast<size_t>(size - done));
    if (now < 0 && errno != EINTR) return -1;
    if (now > 0) done += now;
  }
  return size;
}

PyObject* Write(PyObject* self, PyObject* data) {
  const int stream = DataOf(self)->stream;
  Py_buffer view;
  if (PyObject_GetBuffer(data, &view, PyBUF_SIMPLE) < 0) return nullptr;
  Py_ssize_t done = view.len;
  Session* session = CurrentSession();
  if (session != nullptr) {
    vm::Limits& limits = session->limits();
    limits.output += static_cast<uint64_t>(view.len);
    if (limits.max_output != 0 && limits.output > limits.max_output) {
      PyBuffer_Release(&view);
      vm::TripLimit(&limits, vm::kOutput);
      return nullptr;
    }
    Deliver(session, stream, static_cast<const char*>(view.buf), static_cast<size_t>(view.len));
  } else {
    Py_BEGIN_ALLOW_THREADS done = WriteAll(stream, static_cast<const char*>(view.buf), view.len);
    Py_END_ALLOW_THREADS
  }
  const int problem = errno;
  PyBuffer_Release(&view);
  if (done >= 0) return PyLong_FromSsize_t(done);
  errno = problem;
  return PyErr_SetFromErrno(PyExc_OSError);
}

PyObject* Writable(PyObject*, PyObject*) { Py_RETURN_TRUE; }

PyMethodDef g_methods[] = {
    {"write", Write, METH_O, nullptr},
    {"writable", Writable, METH_NOARGS, nullptr},
    {},
};
PyType_Slot g_slots[] = {{Py_tp_methods, g_methods}, {0, nullptr}};
PyType_Spec g_spec = {"pynterp.output", -static_cast<int>(sizeof(RouterData)), 0,
                      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE, g_slots};

// A text stream over a raw one of ours.
Ref MakeStream(PyObject* io, int stream) {
  Ref none = Ref::Steal(PyTuple_New(0));
  Ref raw = none ? Ref::Steal(reinterpret_cast<PyTypeObject*>(g_base)->tp_new(g_type, none.get(), nullptr)) : Ref();
  if (!raw) return {};
  DataOf(raw.get())->stream = stream;
  Ref wrapper_type = Ref::Steal(PyObject_GetAttrString(io, "TextIOWrapper"));
  Ref args = Ref::Steal(PyTuple_Pack(1, raw.get()));
  Ref options = Ref::Steal(Py_BuildValue("{s:s,s:s,s:s,s:O}", "encoding", "utf-8", "errors",
                                         stream == 1 ? "surrogateescape" : "backslashreplace", "newline", "\n",
                                         "write_through", Py_True));
  if (!wrapper_type || !args || !options) return {};
  return Ref::Steal(PyObject_Call(wrapper_type.get(), args.get(), options.get()));
}

bool Route(PyObject* io, int stream, const char* name, const char* original_name) {
  Ref wrapper = MakeStream(io, stream);
  return wrapper && PySys_SetObject(name, wrapper.get()) == 0 && PySys_SetObject(original_name, wrapper.get()) == 0;
}

}  // namespace

bool InstallOutputRouter() {
  Ref io = Ref::Steal(PyImport_ImportModule("_io"));
  Ref base = io ? Ref::Steal(PyObject_GetAttrString(io.get(), "_RawIOBase")) : Ref();
  Ref bases = base ? Ref::Steal(PyTuple_Pack(1, base.get())) : Ref();
  if (!bases) return false;
  g_base = Py_NewRef(base.get());
  g_io = Py_NewRef(io.get());
  g_type = reinterpret_cast<PyTypeObject*>(PyType_FromSpecWithBases(&g_spec, bases.get()));
  return g_type != nullptr && Route(io.get(), 1, "stdout", "__stdout__") && Route(io.get(), 2, "stderr", "__stderr__");
}

PyObject* MakeSessionStream(int number) {
  if (number == 0 || g_io == nullptr) return Py_NewRef(Py_None);
  return MakeStream(g_io, number).Release();
}

}  // namespace pynterp::api

using namespace pynterp::api;
namespace isolate = pynterp::isolate;

namespace {

pynterp_status SetOutput(pynterp_session* session, pynterp_output output, void** user, void (**drop)(void*),
                         pynterp_error** error) {
  if (RemoteCall remote(session, error); remote.answers()) {
    if (remote.status() != PYNTERP_OK) return remote.status();
    if (!remote.outermost()) return Fail(error, PYNTERP_E_BUSY, "output cannot be redirected while the session runs");
    if (pynterp_status bad = remote->TellOutput(output != nullptr, error)) return bad;
    remote.session()->output = output;
    std::swap(remote.session()->output_user, *user);
    std::swap(remote.session()->output_drop, *drop);
    return PYNTERP_OK;
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  if (!call.outermost()) return Fail(error, PYNTERP_E_BUSY, "output cannot be redirected while the session runs");
  call->output = output;
  std::swap(call->output_user, *user);
  std::swap(call->output_drop, *drop);
  return PYNTERP_OK;
}

}  // namespace

pynterp_status pynterp_on_output(pynterp_session* session, pynterp_output output, void* user, void (*drop)(void*),
                                 pynterp_error** error) {
  // Afterwards `user` and `drop` are the former ones, or on failure still these: to be dropped either way.
  const pynterp_status status = SetOutput(session, output, &user, &drop, error);
  if (drop != nullptr) drop(user);
  return status;
}

pynterp_status pynterp_output_take(pynterp_session* session, int32_t stream, char** data, size_t* length,
                                   pynterp_error** error) {
  if (data == nullptr) return Usage(error, "data is NULL");
  if (stream != 1 && stream != 2) return Usage(error, "stream is 1 (stdout) or 2 (stderr)");
  if (RemoteCall remote(session, error); remote.answers()) {
    return remote.AskText(isolate::Writer().Number(Message::kTakeOutput).Number(stream), data, length);
  }
  SessionCall call(session, error);
  if (!call.entered()) return call.status();
  std::string& buffer = call->buffers[stream - 1];
  char* copy = CopyOut(buffer);
  if (copy == nullptr) return Fail(error, PYNTERP_E_NOMEM, "no memory for the output");
  *data = copy;
  if (length != nullptr) *length = buffer.size();
  buffer.clear();
  return PYNTERP_OK;
}
