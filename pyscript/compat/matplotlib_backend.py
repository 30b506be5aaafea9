"""A matplotlib backend whose `plt.show()` displays the open figures. The environment variable MPLBACKEND selects it.

https://matplotlib.org/stable/users/explain/figure/writing_a_backend_pyplot_interface.html
"""

from matplotlib._pylab_helpers import Gcf
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg

from pyscript.display import display

TYPE_CHECKING = False

if TYPE_CHECKING:
    pass

FigureCanvas = FigureCanvasAgg
FigureManager = FigureManagerBase


def show(*args: object, **named: object) -> None:
    """Display the open figures and close them."""
    for manager in Gcf.get_all_fig_managers():
        display(manager.canvas.figure)
    Gcf.destroy_all()
