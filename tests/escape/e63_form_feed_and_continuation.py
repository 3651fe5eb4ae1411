# e63: gain: a name split over lines and form feeds
exec("reach(len\\\n.\\\n__self__)")
exec("\x0creach(len . __self__)")
exec("reach(\n  len.\n  __self__\n)")
