"""Run before the program: stands for `scipy.sparse.linalg`, whose solvers weigh 45 MB with their own OpenBLAS.

`scipy.sparse` imports it for one class, which one function that nobody calls takes a matrix apart by.
"""

import sys
import types

_stand_in = types.ModuleType("scipy.sparse.linalg")
_stand_in.LinearOperator = type("LinearOperator", (), {})  # type: ignore[attr-defined]
sys.modules[_stand_in.__name__] = _stand_in
