"""TCPDF's PDFs, by PHP: presentation forms and its own bidi.

Neither its HTML nor its own breaking of lines is used: they turn Latin names round, so that they look wrong as well.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from readers.producers.report import HEIGHT_MM, WIDTH_MM, Report, load, run, styled

_SCRIPT = """<?php
require 'tcpdf/tcpdf.php';
$facts = json_decode(file_get_contents($argv[1]), true);
class Page extends TCPDF {
    public $facts;
    public function Header() { $this->SetFont($this->facts['font'], '', 8); $this->SetY(8);
        $this->Cell(0, 0, $this->facts['header'], 0, 0, 'C'); }
    public function Footer() { $this->SetFont($this->facts['font'], '', 8); $this->SetY(-12);
        $this->Cell(0, 0, str_replace('{page}', $this->PageNo(), $this->facts['footer']), 0, 0, 'C'); }
}
$pdf = new Page('P', 'mm', $facts['size']);
$pdf->facts = $facts;
$pdf->setRTL(true);
$pdf->SetMargins(16, 18, 16);
$pdf->SetAutoPageBreak(true, 18);
$pdf->SetFont($facts['font'], '', 11);
$pdf->AddPage();
foreach ($facts['blocks'] as $block) {
    $pdf->SetFont($facts['font'], '', $block['size']);
    foreach ($block['rows'] as $row) {
        foreach ($row as $cell) $pdf->Cell(116 / count($row), 0, $cell, 1);
        $pdf->Ln();
    }
    $line = '';
    foreach (array_filter(explode(' ', $block['text']), 'strlen') as $word) {
        $longer = $line === '' ? $word : "$line $word";
        if ($pdf->GetStringWidth($longer) > 112) { $pdf->Cell(0, 0, $line, 0, 1, 'R'); $line = $word; }
        else $line = $longer;
    }
    if ($line !== '') $pdf->Cell(0, 0, $line, 0, 1, 'R');
    $pdf->Ln(2);
}
$pdf->Output($argv[2], 'F');
"""


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("market")
    _print(folder / "tcpdf_market.pdf", report, font="dejavusans")


def _print(path: Path, report: Report, *, font: str) -> None:
    facts = {
        "font": font,
        "header": report.header,
        "footer": report.footer,
        "size": [WIDTH_MM, HEIGHT_MM],
        "blocks": styled(report),
    }
    with tempfile.TemporaryDirectory() as place:
        script, given = Path(place) / "page.php", Path(place) / "facts.json"
        script.write_text(_SCRIPT, encoding="utf-8")
        given.write_text(json.dumps(facts), encoding="utf-8")
        run("php", script, given, path.resolve())
