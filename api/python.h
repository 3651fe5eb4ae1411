// Who starts Python in this process: the engine or the command line, once.
#pragma once

namespace pynterp::api {

// RETURNS false when someone did already; from then on this is always so.
bool ClaimPython();

}  // namespace pynterp::api
