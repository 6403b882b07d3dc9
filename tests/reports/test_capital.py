from sammachip_site.domain.group import Capital, CapitalKind
from sammachip_site.reports.capital import capital_by_kind


def test_capital_stands_kind_by_kind_the_largest_source_first() -> None:
    capital = Capital.model_validate(
        {
            "as_of": "31/12/2560",
            "share_value": "100",
            "members": "20",
            "shares": "50",
            "other": [
                {"kind": "donation", "name": "วัด", "amount": "500"},
                {"kind": "grant", "name": "อบต.", "amount": "1,000"},
                {"kind": "grant", "name": "พช.", "amount": "9,000"},
            ],
        }
    )
    grants, donations = capital_by_kind(capital)
    assert (grants.kind, grants.amount) == (CapitalKind.GRANT, 10_000_00)
    assert [source.name.th for source in grants.sources] == ["พช.", "อบต."]
    assert (donations.kind, donations.amount) == (CapitalKind.DONATION, 500_00)
