"""Logistic regression as all weights of the package are fitted: on standardised features, told for raw ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]


def regress(
    table: Array, truths: NDArray[np.bool_], *, weights: Array | None = None, strength: float, positive: bool = False
) -> tuple[float, Array]:
    """Fit the log odds of something to features.

    Parameters
    ----------
    table
        Of shape (observations, features). A feature that is always the same gets no slope.
    truths
        Which of the observations it holds for.
    weights
        What each observation counts for; 1 where None.
    strength
        scikit-learn's C: the higher, the less the slopes are held down.
    positive
        Whether no slope may be negative. The feature with the lowest one is left out until none is.

    Returns
    -------
    intercept, slopes
        For the features as they are given, of shape (features,); 0 for those that were left out.
    """
    means, deviations = table.mean(axis=0), table.std(axis=0)
    kept = np.flatnonzero(deviations > 0)
    standard = (table - means) / np.where(deviations > 0, deviations, 1)
    model = LogisticRegression(C=strength, solver="newton-cholesky", tol=1e-8)
    model.fit(standard[:, kept], truths, sample_weight=weights)
    while positive and (model.coef_ < 0).any():
        kept = np.delete(kept, np.argmin(model.coef_[0]))
        model.fit(standard[:, kept], truths, sample_weight=weights)
    slopes = np.zeros(table.shape[1])
    slopes[kept] = model.coef_[0] / deviations[kept]
    return float(model.intercept_[0] - slopes @ means), slopes
