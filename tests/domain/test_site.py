import pytest
from pydantic import TypeAdapter, ValidationError

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.site import Locales

LOCALES: TypeAdapter[Locales] = TypeAdapter(Locales)


@pytest.mark.parametrize("locales", [["th"], ["th", "en"], ["en", "th"]])
def test_a_site_speaks_thai_and_perhaps_english(locales: list[str]) -> None:
    assert list(LOCALES.validate_python(locales)) == locales


@pytest.mark.parametrize("locales", [[], ["en"], ["th", "th"], ["th", "en", "en"]])
def test_a_site_without_thai_or_with_a_language_twice_is_refused(locales: list[str]) -> None:
    with pytest.raises(ValidationError) as refusal:
        LOCALES.validate_python(locales)
    (error,) = refusal.value.errors()
    fault = error["ctx"]["error"]
    assert isinstance(fault, ValueFault)
    assert (fault.code, fault.values) == ("site.locales", {"value": ", ".join(locales)})
