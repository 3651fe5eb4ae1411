DefaultContext, BasicContext, ExtendedContext = DefaultContext.copy(), BasicContext.copy(), ExtendedContext.copy()
