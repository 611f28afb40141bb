"""The nouns of one article: from Article, through Findings, to Brief.

Frozen values only. Knows no file, no spaCy, no page. Offsets are code points into
`Article.text`, half open. Dates follow TIMEX3 (`type`, `value`, `mod`), positions follow the
attribution literature (source, cue, content), evidence follows the W3C Web Annotation
text quote selector (`exact`, start, end).
"""

from briefgen.model.article import (
    Article,
    Cut,
    Offsets,
    Published,
    Seed,
    Segment,
    Stated,
    Title,
    Turn,
)
from briefgen.model.brief import (
    Brief,
    BriefActor,
    Corrected,
    Origin,
)
from briefgen.model.evidence import (
    Evidence,
    Sentences,
    Span,
)
from briefgen.model.findings import (
    ActorMention,
    CommitmentMention,
    DateMention,
    EventMention,
    Figure,
    Findings,
    Matter,
    Position,
    Quantity,
    Reading,
    Role,
    Step,
    Timex,
    fact_id,
    is_amount,
)
from briefgen.model.kinds import (
    ActorId,
    ActorKind,
    ArticleId,
    ArticleKind,
    Basis,
    Effect,
    FactId,
    Form,
    IssueId,
    Measure,
    Modality,
    Mode,
    Slug,
    Stance,
    TurnRole,
)
from briefgen.model.verify import (
    evidences,
    verify,
)

__all__ = [
    "ActorId",
    "ActorKind",
    "ActorMention",
    "Article",
    "ArticleId",
    "ArticleKind",
    "Basis",
    "Brief",
    "BriefActor",
    "CommitmentMention",
    "Corrected",
    "Cut",
    "DateMention",
    "Effect",
    "EventMention",
    "Evidence",
    "FactId",
    "Figure",
    "Findings",
    "Form",
    "IssueId",
    "Matter",
    "Measure",
    "Modality",
    "Mode",
    "Offsets",
    "Origin",
    "Position",
    "Published",
    "Quantity",
    "Reading",
    "Role",
    "Seed",
    "Segment",
    "Sentences",
    "Slug",
    "Span",
    "Stance",
    "Stated",
    "Step",
    "Timex",
    "Title",
    "Turn",
    "TurnRole",
    "evidences",
    "fact_id",
    "is_amount",
    "verify",
]
