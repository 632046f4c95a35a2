"""When something was: words for the last days, else the date."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from khulasa.ui.look.interface_language import ENGLISH, current

_WEEK = 7


class DayWords(QObject):
    """The wording, in the interface's present language."""

    def when(self, seconds: float) -> str:
        """The time of today, yesterday, the day of the last week, else the date; `seconds` are since 1970."""
        moment, today = QDateTime.fromSecsSinceEpoch(int(seconds)), QDate.currentDate()
        locale = QLocale("en_GB") if current() == ENGLISH else QLocale()
        day = moment.date()
        days = day.daysTo(today)
        if days == 0:
            return self.tr("Today %1").replace("%1", QLocale().toString(moment.time(), "h:mm"))
        if days == 1:
            return self.tr("Yesterday")
        if 0 < days < _WEEK:
            return locale.dayName(day.dayOfWeek())
        return locale.toString(day, "d MMMM" if day.year() == today.year() else "d MMMM yyyy")
