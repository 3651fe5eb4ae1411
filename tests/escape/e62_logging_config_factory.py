# e62: gain: an arbitrary callable by a configuration
import logging.config
logging.config.dictConfig({"version": 1, "handlers": {"h": {"()": "logging.FileHandler", "filename": DROP_FILE}}, "root": {"handlers": ["h"]}})
