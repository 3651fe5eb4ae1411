# c42: gain: a callback of a library class that runs with its authority
import logging
class Evil(logging.FileHandler):
    def __init__(self): super().__init__(DROP_FILE)
attempt(Evil)
import csv, configparser
reach(attempt(lambda: configparser.ConfigParser().read(CANARY_FILE)))
