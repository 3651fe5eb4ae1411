#include "bytecode/exception_table.h"

namespace pynterp::bytecode {
namespace {

// The exception table's varints (InternalDocs/exception_handling.md): six bits a byte, most significant first,
// bit 6 says more follow, bit 7 marks the first byte of an entry.
uint32_t ReadVarint(const uint8_t*& p) {
  uint32_t value = *p & 63;
  while (*p & 64) {
    ++p;
    value = (value << 6) | (*p & 63);
  }
  ++p;
  return value;
}

class Reader {
 public:
  explicit Reader(PyCodeObject* code)
      : p_(reinterpret_cast<const uint8_t*>(PyBytes_AS_STRING(code->co_exceptiontable))),
        end_(p_ + PyBytes_GET_SIZE(code->co_exceptiontable)) {}

  bool Next(Handler* out) {
    if (p_ >= end_) return false;
    out->start = ReadVarint(p_);
    out->end = out->start + ReadVarint(p_);
    out->target = ReadVarint(p_);
    const uint32_t depth_lasti = ReadVarint(p_);
    out->depth = depth_lasti >> 1;
    out->lasti = (depth_lasti & 1) != 0;
    return true;
  }

 private:
  const uint8_t* p_;
  const uint8_t* end_;
};

}  // namespace

bool FindHandler(PyCodeObject* code, uint32_t unit, Handler* out) {
  Reader reader(code);
  while (reader.Next(out)) {
    if (out->start > unit) return false;  // entries are sorted and do not overlap
    if (unit < out->end) return true;
  }
  return false;
}

std::vector<Handler> AllHandlers(PyCodeObject* code) {
  std::vector<Handler> all;
  Reader reader(code);
  for (Handler h; reader.Next(&h);) all.push_back(h);
  return all;
}

}  // namespace pynterp::bytecode
