"""The admin of regulated models: verdicts beside the fields, and the steps of the review as buttons."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from quyche.django import conf
from quyche.django.forms import VerdictsMixin
from quyche.django.reviews import STATES, STEPS, WITH_REASON, Reviewed, label

__all__ = ["RegulatedAdmin"]


class RegulatedAdmin(admin.ModelAdmin):
    """Shows what the regulation says of a row, and takes the steps of its review where it has one.

    A step that the regulation refuses is an error with the clause; the row stays as it is. A host says in
    ``quyche_role`` in which role somebody acts.
    """

    change_form_template = "admin/quyche/change_form.html"

    class Media:
        css = {"all": ["quyche/verdicts.css"]}

    def quyche_role(self, request: HttpRequest) -> str:
        """Returns the role of who asks: the name of the first group, unless a host says otherwise."""
        group = request.user.groups.first()
        return group.name if group else ""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> type[ModelForm]:
        """Adds the verdicts to the help of the fields."""
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (VerdictsMixin, form), {})

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Adds the verdicts about no field of the form, and the buttons."""
        row = context.get("original")
        if row is not None:
            context["quyche_elsewhere"] = context["adminform"].form.quyche_elsewhere
            context["quyche_validity"] = conf.profile().validity(on=row.quyche_report().on)
            context["quyche_profile"] = conf.profile().head
        if isinstance(row, Reviewed):
            role = self.quyche_role(request)
            context["quyche_state"] = label(STATES, row.quyche_state)
            context["quyche_steps"] = [
                (event, label(STEPS, event), event in WITH_REASON) for event in row.quyche_events(role)
            ]
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Takes the step whose button was pressed, after the row was saved."""
        event = request.POST.get("_quyche_step", "")
        if not event or not isinstance(obj, Reviewed):
            return super().response_change(request, obj)
        try:
            obj.quyche_step(
                event,
                by=request.user.get_username(),
                role=self.quyche_role(request),
                reason=request.POST.get("_quyche_reason", ""),
            )
        except ValidationError as refused:
            for message in refused.messages:
                self.message_user(request, message, messages.ERROR)
        else:
            self.message_user(request, label(STATES, obj.quyche_state), messages.SUCCESS)
        return HttpResponseRedirect(request.path)
