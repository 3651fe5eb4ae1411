# a20: gain: an object named by a configuration
import logging.config
class Take:
    pass
found = attempt(logging.config.BaseConfigurator({"x": "ext://os.environ"}).convert, "ext://os.environ")
reach(found)
reach(attempt(logging.config.BaseConfigurator({}).resolve, "os.system"))
