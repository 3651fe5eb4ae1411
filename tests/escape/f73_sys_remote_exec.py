# f73: gain: a script into a process
import sys
kind = sys.remote_exec
gained("sys.remote_exec")
