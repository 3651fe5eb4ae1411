# g84: gain: other control exceptions at the top
raise GeneratorExit(BaseExceptionGroup("g", [KeyboardInterrupt(), SystemExit(3)]))
