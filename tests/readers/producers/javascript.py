"""PDFs by libraries of JavaScript: PDFKit, jsPDF and React-PDF, each as its users write Arabic with it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from readers.producers.report import Report, font_file, load, run, styled

_READ = "const fs = require('fs'); const facts = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));\n"

_PDFKIT = """
// PDFKit shapes a run and knows no bidi: lines are broken and cut into runs by bidi-js, each drawn at its place.
const PDFDocument = require('pdfkit'); const bidi = require('bidi-js')();
const [width, height, margin] = [420, 595, 46];
const doc = new PDFDocument({size: [width, height], margin: 0});
doc.pipe(fs.createWriteStream(process.argv[3])); doc.registerFont('Face', facts.font); doc.font('Face');
let y = 0, number = 1;
function runs(text) {
  const {levels} = bidi.getEmbeddingLevels(text, 'rtl'); const found = [];
  for (let at = 0; at < text.length; at++) {
    const last = found[found.length - 1];
    if (last && last.level === levels[at]) last.text += text[at]; else found.push({level: levels[at], text: text[at]});
  }
  for (let level = Math.max(...levels); level > 0; level--)
    for (let at = 0; at < found.length; at++) if (found[at].level >= level) {
      let end = at; while (end < found.length && found[end].level >= level) end++;
      found.splice(at, end - at, ...found.slice(at, end).reverse()); at = end;
    }
  return found;
}
const mirrored = {'(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«'};
function draw(text, right, size) {
  doc.fontSize(size);
  const pieces = runs(text).map(run => run.level % 2 ? run.text.replace(/[()\\[\\]«»]/g, c => mirrored[c])
    : /[٠-٩]/.test(run.text) ? [...run.text].reverse().join('') : run.text);  // for it turns these digits round, too
  const whole = {lineBreak: false, features: ['rtla']};  // with any feature named, a run is shaped as one
  let x = right - pieces.reduce((sum, piece) => sum + doc.widthOfString(piece, whole), 0);
  for (const piece of pieces) { doc.text(piece, x, y, whole); x += doc.widthOfString(piece, whole); }
}
function furniture() {
  const save = y;
  y = 20; draw(facts.header, width - margin, 8); y = height - 30;
  draw(facts.footer.replace('{page}', number), width / 2 + 10, 8); y = save;
}
function feed(size) {
  y += size * 1.7;
  if (y > height - 60) { doc.addPage(); number += 1; y = 50; furniture(); }
}
y = 50; furniture();
for (const block of facts.blocks) {
  for (const row of block.rows) {
    row.forEach((cell, at) => draw(cell, width - margin - at * (width - 2 * margin) / row.length, block.size));
    feed(block.size);
  }
  let line = '';
  for (const word of block.text ? block.text.split(' ') : []) {
    doc.fontSize(block.size);
    if (line && doc.widthOfString(line + ' ' + word) > width - 2 * margin) {
      draw(line, width - margin, block.size); feed(block.size); line = word;
    } else line = line ? line + ' ' + word : word;
  }
  if (line) { draw(line, width - margin, block.size); feed(block.size); }
  y += block.size / 2;
}
doc.end();
"""

_JSPDF = """
// jsPDF joins the letters by presentation forms and turns lines by its own bidi, as if they ran from the left: the
// stop that ends a line stands at its right.
const {jsPDF} = require('jspdf'); const doc = new jsPDF({unit: 'pt', format: [420, 595], compress: true});
doc.addFileToVFS('face.ttf', fs.readFileSync(facts.font).toString('base64')); doc.addFont('face.ttf', 'Face', 'normal');
doc.setFont('Face'); doc.setLanguage('ar');
const right = {align: 'right'};
let y = 0, number = 0;
function begin() {
  number += 1; y = 64; doc.setFontSize(8);
  doc.text(facts.header, 210, 24, {align: 'center'});
  doc.text(facts.footer.replace('{page}', number), 210, 575, {align: 'center'});
}
begin();
for (const block of facts.blocks) {
  const rows = block.rows.length ? block.rows : null;
  doc.setFontSize(block.size);
  const lines = rows || doc.splitTextToSize(block.text, 328);
  for (const line of lines) {
    if (y > 545) { doc.addPage([420, 595]); begin(); doc.setFontSize(block.size); }
    if (rows) line.forEach((cell, at) => doc.text(cell, 374 - at * 82, y, right));
    else doc.text(line, 374, y, right);
    y += block.size * 1.7;
  }
  y += block.size / 2;
}
fs.writeFileSync(process.argv[3], Buffer.from(doc.output('arraybuffer')));
"""

_REACT = """
// React-PDF lays paragraphs out itself, with bidi and shaping of its own.
const React = require('react'); const e = React.createElement;
(async () => {
  const {Document, Page, Text, View, Font, renderToFile} = await import(facts.reactpdf);
  Font.register({family: 'Face', src: facts.font}); Font.registerHyphenationCallback(word => [word]);
  const line = {direction: 'rtl', textAlign: 'right', marginBottom: 6, lineHeight: 1.6};
  const text = block => e(Text, {style: {...line, fontSize: block.size}}, block.text);
  const table = block => e(View, {}, block.rows.map(row => e(View, {style: {flexDirection: 'row-reverse'}},
    row.map(cell => e(View, {style: {width: '25%', border: '1pt solid #888', padding: 3}}, e(Text, {}, cell))))));
  const style = {fontFamily: 'Face', fontSize: 11, padding: '56 46', direction: 'rtl', textAlign: 'right'};
  const head = e(Text, {fixed: true, style: {position: 'absolute', top: 20, right: 46, fontSize: 8}}, facts.header);
  const foot = e(Text, {fixed: true, style: {position: 'absolute', bottom: 20, left: 200, fontSize: 8},
    render: ({pageNumber}) => facts.footer.replace('{page}', pageNumber)});
  const blocks = facts.blocks.map(block => block.rows.length ? table(block) : text(block));
  await renderToFile(e(Document, {}, e(Page, {size: [420, 595], style}, head, ...blocks, foot)), process.argv[3]);
})().catch(error => { console.error(error); process.exit(1); });
"""


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("market")
    _print(folder / "pdfkit_market.pdf", report, _PDFKIT, font="DejaVu Sans")
    _print(folder / "jspdf_market.pdf", report, _JSPDF, font="DejaVu Sans")
    _print(folder / "reactpdf_market.pdf", report, _REACT, font="DejaVu Sans")


def _print(path: Path, report: Report, script: str, *, font: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        program, given = Path(place) / "page.js", Path(place) / "facts.json"
        program.write_text(_READ + script, encoding="utf-8")
        reactpdf = run("node", "-p", "require.resolve('@react-pdf/renderer')").strip()
        facts = {
            "font": str(font_file(font)),
            "header": report.header,
            "footer": report.footer,
            "blocks": styled(report),
            "reactpdf": reactpdf,
        }
        given.write_text(json.dumps(facts), encoding="utf-8")
        run("node", program, given, path.resolve())
