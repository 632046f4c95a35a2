"""What stands on a web page and belongs to the site: by the element, its role, its names, or the heading over it."""

from __future__ import annotations

from khulasa.readers.html.body import BLOCKS
from khulasa.readers.html.tree import Node, text_of

_TAGS = frozenset({"nav", "aside", "footer", "dialog", "menu"})
_ROLES = frozenset(
    {
        "navigation",
        "complementary",
        "banner",
        "contentinfo",
        "search",
        "dialog",
        "alert",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
        "tablist",
    }
)
_NAMES = frozenset(
    {
        "ad",
        "ads",
        "adv",
        "advert",
        "adverts",
        "advertisement",
        "advertising",
        "adsense",
        "gpt",
        "sponsor",
        "sponsored",
        "promo",
        "promotion",
        "banner",
        "outbrain",
        "taboola",
        "nav",
        "navbar",
        "navbox",
        "navigation",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "crumbs",
        "toolbar",
        "pagination",
        "pager",
        "toc",
        "editsection",
        "catlinks",
        "skip",
        "sitesub",
        "noprint",
        "jump",
        "comment",
        "comments",
        "commentlist",
        "disqus",
        "respond",
        "discussion",
        "related",
        "recommended",
        "recommendations",
        "recirculation",
        "popular",
        "trending",
        "mostread",
        "most-read",
        "more-news",
        "read-more",
        "readmore",
        "see-also",
        "read-also",
        "share",
        "sharing",
        "sharedaddy",
        "social",
        "addthis",
        "addtoany",
        "newsletter",
        "subscribe",
        "subscription",
        "signup",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "popup",
        "modal",
        "login",
        "search",
        "sidebar",
        "widget",
        "footer",
        "colophon",
        "masthead",
        "copyright",
        "tags",
        "taglist",
        "author-box",
        "authorbox",
        "author-bio",
    }
)
_COMMENTS = frozenset({"comment", "comments", "commentlist", "disqus", "respond", "discussion"})
_HEADINGS = frozenset(
    {
        "اقرأ أيضا",
        "اقرأ ايضا",
        "اقرا ايضا",
        "اقرأ المزيد",
        "إقرأ أيضا",
        "مواضيع ذات صلة",
        "مواضيع متعلقة",
        "مقالات ذات صلة",
        "أخبار ذات صلة",
        "اخبار ذات صلة",
        "أخبار متعلقة",
        "روابط ذات صلة",
        "ذات صلة",
        "قد يهمك أيضا",
        "قد يهمك",
        "قد يعجبك",
        "قد يعجبك أيضا",
        "شاهد أيضا",
        "الأكثر قراءة",
        "الأكثر مشاهدة",
        "الأكثر تعليقا",
        "آخر الأخبار",
        "أحدث الأخبار",
        "المزيد من الأخبار",
        "تابعنا",
        "شارك",
        "شاركها",
        "شارك المقال",
        "شارك هذا المقال",
        "التعليقات",
        "تعليقات",
        "اترك تعليقا",
        "أضف تعليقا",
        "أضف تعليقك",
        "إعلان",
        "إعلانات",
        "اشترك في نشرتنا",
        "الكلمات المفتاحية",
        "وسوم",
        "الوسوم",
        "related",
        "related articles",
        "related stories",
        "read also",
        "read more",
        "see also",
        "most read",
        "most popular",
        "more stories",
        "comments",
        "leave a comment",
        "leave a reply",
        "share this",
        "share",
        "advertisement",
        "tags",
    }
)
_LABELS = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "b", "strong", "span", "div", "a", "header", "legend"}
)
_LONGEST_LABEL = 40
_NEVER = frozenset({"#page", "html", "body", "main", "td", "tr", "tbody", "br"})
_MOST = 0.5
_MARKS = str.maketrans("", "", "ًٌٍَُِّْـ:.!؟?()0123456789٠١٢٣٤٥٦٧٨٩…")


def is_furniture(node: Node, headline: Node | None, total: int) -> bool:
    """Whether an element belongs to the site and not to the article; `total` is the size of the page's text.

    One that holds the headline does not. On a page without one, neither does one that holds most of the text, unless
    it says that it holds comments.
    """
    if node.tag in _NEVER or not _looks_so(node):
        return False
    if headline is not None:
        return not node.holds(headline)
    return node.size < _MOST * total or bool(node.names & _COMMENTS)


def _looks_so(node: Node) -> bool:
    if node.tag in _TAGS:
        return not any(above.tag == "blockquote" for above in node.ancestors())
    if node.attributes.get("role", "") in _ROLES or node.names & _NAMES:
        return True
    if node.tag == "header":
        return not any(above.tag in ("article", "main", "section") for above in node.ancestors())
    return node.tag in BLOCKS and node.tag not in ("li", "blockquote") and _has_label(node)


def _has_label(node: Node) -> bool:
    """Whether it begins with a heading that sites put over what is no part of an article."""
    first: Node | str | None = node
    while isinstance(first, Node) and first.tag not in ("br", "img"):
        if first is not node and first.size <= _LONGEST_LABEL and first.tag in _LABELS:
            return " ".join(text_of(first).translate(_MARKS).lower().split()) in _HEADINGS
        first = next((part for part in first.parts if isinstance(part, Node) or part.strip()), None)
    return False
