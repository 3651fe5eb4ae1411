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

const Handler* FindHandler(const Handler* handlers, uint32_t count, uint32_t unit) {
  uint32_t low = 0, high = count;  // the last entry that starts at or before `unit` is below `high`
  while (low < high) {
    const uint32_t middle = (low + high) / 2;
    if (handlers[middle].start <= unit) low = middle + 1;
    else high = middle;
  }
  return low > 0 && unit < handlers[low - 1].end ? &handlers[low - 1] : nullptr;
}

std::vector<Handler> AllHandlers(PyCodeObject* code) {
  std::vector<Handler> all;
  Reader reader(code);
  for (Handler h; reader.Next(&h);) all.push_back(h);
  return all;
}

}  // namespace pynterp::bytecode
