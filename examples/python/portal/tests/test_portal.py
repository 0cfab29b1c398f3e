"""From an empty form to a published item, on both databases, in a browser."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import AXE, Portal, Visitor
from playwright.sync_api import Page, expect

# With verdicts beside the fields and below them, and with the steps of the review.
ADMIN = ["/quan-tri/news/article/2/change/", "/quan-tri/news/article/3/change/", "/quan-tri/news/article/add/"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
READERS = ["/", "/?muc=notice", "/tin/3/", "/tin/999/", "/tim-kiem/", "/tim-kiem/?q=uy+ban", "/tim-kiem/?q=xyzzy",
           "/thoi-han/?nam=2026", "/dang-nhap/"]
EDITORS = {
    "don.vi": ["/ban-bien-tap/", "/ban-bien-tap/moi/", "/ban-bien-tap/2/", "/ban-bien-tap/3/", "/kiem-tra/"],
    "van.phong": ["/ban-bien-tap/8/", "/ban-bien-tap/moi/"],
}


def write(page: Page, title: str, **said: str) -> None:
    """Fills in the form of a new item."""
    page.goto("/ban-bien-tap/moi/")
    page.get_by_label("Tiêu đề").fill(title)
    page.get_by_label("Nội dung", exact=True).fill("Từ ngày 02/3, bến đò Cồn Tre tăng thêm một chuyến lúc 5 giờ 45 phút.")
    page.get_by_label("Có trích dẫn").select_option("true")
    page.get_by_label("Nguồn tin").fill("Báo Người Ven Biển")


def step(page: Page, name: str, says: str) -> None:
    """Presses a button of the review."""
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.locator(".messages")).to_contain_text(says)


def test_readers(visitor: Visitor) -> None:
    with visitor.page() as page:
        page.goto("/")
        expect(page.locator("article")).to_have_count(6)
        page.get_by_label("Tìm trên cổng").fill("nuoc sinh hoat")
        page.get_by_role("button", name="Tìm").click()
        expect(page.locator(".hits mark").first).to_have_text("nước sinh hoạt")
        page.locator(".hits a").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("nước sinh hoạt mùa khô")
        page.goto("/tim-kiem/?q=1293/ubnd")
        expect(page.locator(".hits li").first).to_contain_text("1293/UBND-KT")
        page.goto("/tim-kiem/?q=uy+ban")
        page.locator(".tabs a", has_text="Chính sách mới").click()
        expect(page.locator(".hits li")).to_have_count(1)
        page.goto("/thoi-han/?nam=2026")
        expect(page.locator("main")).to_contain_text("nên ngày cuối còn đúng hạn là 19/11/2026")
        expect(page.locator("main")).to_contain_text("QC Điều 22, đoạn 2")
        for path in ("/ban-bien-tap/", "/kiem-tra/", "/ban-bien-tap/1/"):
            page.goto(path)
            expect(page).to_have_url(f"{visitor.portal.address}/dang-nhap/?next={path}")


def test_from_a_draft_to_readers(visitor: Visitor) -> None:
    title = "Bến Cồn Tre có chuyến đò sớm"
    with visitor.page("don.vi") as unit, visitor.page("ban.bien.tap") as board, visitor.page("van.phong") as office:
        write(unit, title)
        beside = unit.locator("#beside-author")
        expect(beside).to_contain_text("QC Điều 9 khoản 3", timeout=10_000)
        unit.get_by_role("button", name="Lưu").click()
        here = unit.url
        expect(beside).to_contain_text("Tác giả để trống")
        step(unit, "Gửi duyệt", "chờ duyệt")

        board.goto(here)
        step(board, "Duyệt", "đã duyệt")
        office.goto(here)
        office.get_by_role("button", name="Đăng", exact=True).click()
        refused = office.locator(".message.error")
        expect(refused.first).to_contain_text("QC Điều 9 khoản 3")
        board.reload()
        board.get_by_label("Lý do").fill("Chưa ghi tác giả")
        step(board, "Trả lại", "bị trả lại")

        unit.reload()
        expect(unit.locator(".history")).to_contain_text("Chưa ghi tác giả")
        unit.get_by_label("Tác giả").fill("Võ Minh Trí")
        expect(beside).to_be_empty(timeout=10_000)
        step(unit, "Gửi duyệt", "chờ duyệt")

        board.reload()
        step(board, "Duyệt", "đã duyệt")
        office.reload()
        office.get_by_role("button", name="Đăng", exact=True).click()
        expect(office.locator(".message.error").first).to_contain_text("Cần người có trách nhiệm xác nhận")
        board.reload()
        board.get_by_label("Lý do").fill("Xem lại")
        step(board, "Trả lại", "bị trả lại")
        unit.reload()
        step(unit, "Gửi duyệt", "chờ duyệt")
        board.reload()
        for box in board.locator(".vouch input[type=checkbox]").all():
            box.check()
        step(board, "Duyệt", "đã duyệt")
        office.reload()
        step(office, "Đăng", "đã đăng")

    with visitor.page() as reader, visitor.page("van.phong") as office:
        reader.goto("/tim-kiem/?q=ben+con+tre")
        expect(reader.locator(".hits h2").first).to_have_text(title)
        reader.locator(".hits a").first.click()
        expect(reader.locator(".credit")).to_contain_text("Báo Người Ven Biển")
        shown = reader.url
        office.goto(here)
        office.get_by_label("Lý do").fill("Sai giờ tàu")
        step(office, "Gỡ", "đã gỡ")
        gone = reader.goto(shown)
        assert gone is not None and gone.status == 404
        expect(reader.get_by_role("heading", level=1)).to_have_text("Không có trang này")
        reader.goto("/tim-kiem/?q=ben+con+tre")
        expect(reader.locator("main")).not_to_contain_text(title)


def test_the_board_edits_and_nobody_publishes_what_it_did_not_see(visitor: Visitor) -> None:
    with visitor.page("don.vi") as unit, visitor.page("ban.bien.tap") as board, visitor.page("cong.tac.vien") as other:
        write(unit, "Chợ nổi họp lại")
        unit.get_by_label("Tác giả").fill("An")
        unit.get_by_role("button", name="Lưu").click()
        step(unit, "Gửi duyệt", "chờ duyệt")
        board.goto(unit.url)
        board.get_by_label("Tiêu đề").fill("Chợ nổi Cồn Tre họp lại")
        board.get_by_role("button", name="Lưu").click()
        expect(board.locator(".heading .state")).to_have_text("Đã biên tập")
        expect(board.locator(".history")).to_contain_text("Biên tập")
        other.goto(unit.url)
        expect(other.locator(".actions")).to_contain_text("không có bước nào")
        expect(other.get_by_label("Tiêu đề")).to_be_disabled()


def test_a_look_alike_letter_is_refused(visitor: Visitor) -> None:
    with visitor.page("don.vi") as page:
        write(page, "Thủ tụ\u0441 hành chính")
        page.get_by_role("button", name="Lưu").click()
        expect(page.locator(".errorlist")).to_contain_text("TCVN 6909:2001")


def test_the_audit_and_the_admin(visitor: Visitor) -> None:
    with visitor.page("quan.tri") as page:
        page.goto("/kiem-tra/")
        expect(page.locator("main")).to_contain_text("QC Điều 9 khoản 3")
        page.get_by_role("link", name="Học sinh vùng cù lao").first.click()
        expect(page.locator("#beside-author")).to_contain_text("Vi phạm")
        page.goto("/quan-tri/news/article/2/change/")
        expect(page.locator("#id_author_helptext")).to_contain_text("QC Điều 9 khoản 3")
    audit = visitor.portal.run("quyche_audit")
    assert audit.returncode == 1
    assert "ATTRIBUTION-SOURCE  QC Điều 9 khoản 3" in audit.stdout
    assert visitor.portal.run("quyche_index", "--verify").returncode == 0
    due = visitor.portal.run("quyche_deadlines", "--from=2026-01-01", "--until=2026-12-31")
    assert "19/11/2026" in due.stdout


@pytest.mark.parametrize("portal", ["sqlite"], indirect=True)
@pytest.mark.parametrize("width", [1280, 390])
def test_everybody_can_use_it(visitor: Visitor, width: int) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: `npm ci` in examples/python")
    for account, paths in {None: READERS, **EDITORS}.items():
        with visitor.page(account, width=width) as page:
            for path in paths:
                page.goto(path)
                found = broken(page)
                assert not found, f"{path} at {width}: {found}"
                assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("portal", ["sqlite"], indirect=True)
@pytest.mark.parametrize("width", [1280, 390])
def test_everybody_can_use_the_admin(visitor: Visitor, width: int) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: `npm ci` in examples/python")
    with visitor.page("quan.tri", width=width) as page:
        for path in ADMIN:
            page.goto(path)
            # The breadcrumbs are Django's, which tells their links by colour alone.
            found = broken(page, ".breadcrumbs")
            assert not found, f"{path} at {width}: {found}"


def broken(page: Page, *others: str) -> list[str]:
    """Returns what axe finds against WCAG 2.1 AA, outside of what others made."""
    page.add_script_tag(path=AXE)
    asked = "([others, tags]) => axe.run({ exclude: others }, { runOnly: tags })"
    found: Any = page.evaluate(asked, [list(others), RULES])
    assert found["passes"]
    return [f"{one['id']}: {node['html']}" for one in found["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("portal", ["sqlite"], indirect=True)
def test_by_keyboard_alone(visitor: Visitor) -> None:
    with visitor.page() as page:
        page.goto("/")
        page.keyboard.press("Tab")
        expect(page.get_by_text("Chuyển đến nội dung chính")).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.locator(".tabs a").first).to_be_focused()


def test_a_second_seed_is_refused(portal: Portal) -> None:
    done = portal.run("seed")
    assert done.returncode == 1
    assert "đã có dữ liệu thử" in done.stderr
