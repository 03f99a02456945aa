"""Eight articles that each explain one term of the hub."""

from .crowdfunding import CROWDFUNDING
from .csr import CSR
from .financial_inclusion import FINANCIAL_INCLUSION
from .microfinance import MICROFINANCE
from .sdgs import SDGS
from .social_entrepreneurship import SOCIAL_ENTREPRENEURSHIP
from .sse import SSE
from .three_zero import THREE_ZERO

ARTICLES_TERMS = (
    MICROFINANCE,
    FINANCIAL_INCLUSION,
    SSE,
    SOCIAL_ENTREPRENEURSHIP,
    CSR,
    CROWDFUNDING,
    THREE_ZERO,
    SDGS,
)
