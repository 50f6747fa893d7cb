"""Two statements -> evidence for all pairs of their units -> the probability that they make a common claim."""

from compare.similarity.calibration import Weights, load_weights, score, score_measures
from compare.similarity.evidence import measure, measures
from compare.similarity.scrutiny import reconsider
from compare.similarity.semantic import ENCODER_LANGUAGES, Encoder, Remembering, load_encoder

__all__ = [
    "ENCODER_LANGUAGES",
    "Encoder",
    "Remembering",
    "Weights",
    "load_encoder",
    "load_weights",
    "measure",
    "measures",
    "reconsider",
    "score",
    "score_measures",
]
