# f74: gain: files by C modules of the library
import sqlite3
sqlite3.connect(DROP_FILE).execute("create table t(x)")
