"""Short headings for findings, by element. They name the question; they never answer it."""

from __future__ import annotations

from types import MappingProxyType

from simulator.law.finding import Finding

_HEADINGS = MappingProxyType(
    {
        "E0": "Was this deadly force?",
        "E1": "Purpose and basis",
        "E2": "Imminent threat",
        "E2 to E6": "Deadly force",
        "E2 ability": "Present ability",
        "E2 opportunity": "Opportunity",
        "E2 intent": "Apparent intent",
        "E2 immediate": "To be met at once",
        "E3": "Who was in danger",
        "E3 self": "Danger to self",
        "E4": "What harm was threatened",
        "E5": "Fleeing person",
        "E6": "Identify and warn",
        "E7": "Other resources and techniques",
        "E8": "What the officer did before",
        "E9": "What the subject did before",
        "E10": "Quick judgment",
        "E11": "Signs of disability or crisis",
        "E12": "Objectively reasonable force",
        "E13": "Force in proportion",
        "E14": "Drawing and pointing",
        "E15": "Who stood in the line of fire",
        "E15 vehicle": "Firing at a vehicle",
        "E16": "Neck or back pressure",
        "E17": "Had the threat ended?",
        "E18": "Interceding and reporting",
        "E19": "Medical aid",
        "E20": "Reporting the force",
        "policy and law": "What a breach of policy is",
        "R9": "This choice in the totality",
        "verdict": "Conclusion",
    }
)


def heading(finding: Finding) -> str:
    """The heading of a finding; the citation where the element has none."""
    first = finding.element.partition(" ")[0]
    return _HEADINGS.get(finding.element) or _HEADINGS.get(first) or finding.cites
