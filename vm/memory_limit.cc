// Memory: what libpython takes from the system is charged to the limits of the thread that takes it and credited to
// those of the thread that gives it back. Small objects are counted by the arena (1 MiB) they lie in, larger blocks by
// what malloc() made of them, so no block carries a header and blocks from before the counting may be freed under it.
// A guest that is over its limit is tripped and unwinds at its next step. Only a request of kLarge or more that would
// itself pass the limit, or that comes after the deadline, is refused: callers of that size expect it, smaller ones may
// not.
#include <cstring>
#include <malloc.h>

#include "vm/thread.h"
#include "vm/watchdog.h"

namespace pynterp::vm {
namespace {

constexpr size_t kLarge = 1u << 20;

PyMemAllocatorEx g_raw;
PyObjectArenaAllocator g_arenas;
bool g_counting = false;

void Charge(int64_t bytes) {
  ThreadContext* context = &t_context;
  Limits* limits = context->limits;
  if (limits == nullptr) return;
  const int64_t now = limits->memory.fetch_add(bytes, std::memory_order_relaxed) + bytes;
  if (bytes < 0) return;
  if (now > limits->memory_peak.load(std::memory_order_relaxed)) limits->memory_peak.store(now);
  if (limits->max_memory == 0 || now <= limits->max_memory) return;
  uint32_t none = kNotTripped;
  if (limits->tripped.compare_exchange_strong(none, kMemory)) context->fuel = 0;
}

// For a block that is to be made or to grow. RETURNS whether it is so large that it is not even tried, or a large one
// that comes too late; the guest is tripped then. C code that nothing else interrupts (decimal, compression) works in
// large blocks and is stopped here.
bool Refuse(size_t block, size_t growth) {
  Limits* limits = t_context.limits;
  if (block < kLarge || limits == nullptr || limits->draining) return false;
  const int64_t now = limits->memory.load(std::memory_order_relaxed);
  Trip trip = kNotTripped;
  if (limits->max_memory != 0 && (growth > PY_SSIZE_T_MAX || now + static_cast<int64_t>(growth) > limits->max_memory)) {
    trip = kMemory;
  } else if (PastDeadline(limits)) {
    trip = kTime;
  } else {
    return false;
  }
  uint32_t none = kNotTripped;
  limits->tripped.compare_exchange_strong(none, trip);
  t_context.fuel = 0;
  return true;
}

// The debug hooks hand out addresses inside malloc()'s blocks.
bool AllocatorIsMalloc() {
  const char* name = _PyMem_GetCurrentAllocatorName();
  return name != nullptr && (std::strcmp(name, "pymalloc") == 0 || std::strcmp(name, "malloc") == 0);
}

int64_t Usable(void* block) { return static_cast<int64_t>(malloc_usable_size(block)); }

void* Malloc(void* context, size_t size) {
  if (Refuse(size, size)) return nullptr;
  void* block = g_raw.malloc(context, size);
  if (block != nullptr) Charge(Usable(block));
  return block;
}

void* Calloc(void* context, size_t count, size_t size) {
  const size_t bytes = size != 0 && count > PY_SSIZE_T_MAX / size ? SIZE_MAX : count * size;
  if (Refuse(bytes, bytes)) return nullptr;
  void* block = g_raw.calloc(context, count, size);
  if (block != nullptr) Charge(Usable(block));
  return block;
}

void* Realloc(void* context, void* block, size_t size) {
  const int64_t before = block != nullptr ? Usable(block) : 0;
  if (size > static_cast<size_t>(before) && Refuse(size, size - static_cast<size_t>(before))) return nullptr;
  void* moved = g_raw.realloc(context, block, size);
  if (moved != nullptr) Charge(Usable(moved) - before);
  return moved;
}

void Free(void* context, void* block) {
  if (block != nullptr) Charge(-Usable(block));
  g_raw.free(context, block);
}

void* ArenaAlloc(void* context, size_t size) {
  void* arena = g_arenas.alloc(context, size);
  if (arena != nullptr) Charge(static_cast<int64_t>(size));
  return arena;
}

void ArenaFree(void* context, void* arena, size_t size) {
  Charge(-static_cast<int64_t>(size));
  g_arenas.free(context, arena, size);
}

}  // namespace

bool CountMemory() {
  if (g_counting) return true;
  if (!AllocatorIsMalloc()) return false;
  g_counting = true;
  const bool no_arenas = std::strcmp(_PyMem_GetCurrentAllocatorName(), "malloc") == 0;  // PYTHONMALLOC
  PyMem_GetAllocator(PYMEM_DOMAIN_RAW, &g_raw);
  // The context stays: a thread that reads the table while it changes pairs old and new functions harmlessly.
  PyMemAllocatorEx counted = {g_raw.ctx, Malloc, Calloc, Realloc, Free};
  PyMem_SetAllocator(PYMEM_DOMAIN_RAW, &counted);
  if (no_arenas) {
    PyMem_SetAllocator(PYMEM_DOMAIN_MEM, &counted);
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &counted);
  }
  PyObject_GetArenaAllocator(&g_arenas);
  PyObjectArenaAllocator counted_arenas = {g_arenas.ctx, ArenaAlloc, ArenaFree};
  PyObject_SetArenaAllocator(&counted_arenas);
  return true;
}

}  // namespace pynterp::vm
