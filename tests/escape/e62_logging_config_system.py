# e62: gain: a command by a configuration
import logging.config
c = logging.config.DictConfigurator({"version": 1})
c.configure_custom({"()": "os.system", "command": "touch " + DROP_FILE})
