import { drawBarChart } from './charts/bar-chart.js';
import { drawLegend } from './charts/legend.js';
import { drawLineChart } from './charts/line-chart.js';
import { drawPieChart } from './charts/pie-chart.js';
import type { DocumentFonts } from './document-fonts.js';
import type { Pages } from './pages.js';
import type { PdfChart } from './pdf-output.js';
import type { Pen } from './pen.js';
import type { TextStyle } from './text-lines.js';
import type { ValueTexts } from './value-texts.js';

const HEIGHT = 190;
const PIE_HEIGHT = 150;
const DRAW = { bar: drawBarChart, line: drawLineChart, pie: drawPieChart } as const;

/** Beyond it, sums and shares of values would leave the range of numbers. */
const GREATEST = 1e300;
/** Nearer to zero there are no even steps for a scale. */
const LEAST = 1e-300;
const isNumber = (value: number | null): value is number => value !== null && Math.abs(value) <= GREATEST;

const drawable = (value: number): number => (Math.abs(value) < LEAST ? 0 : value);

/** What is no number isn't known. */
const withNumbersOnly = (chart: PdfChart): PdfChart => ({ ...chart, datasets: chart.datasets.map(({ label, values }) => ({ label, values: values.map((value) => (isNumber(value) ? drawable(value) : null)) })) });

/** A chart with its title and legend, on one page. */
export async function drawChart(pen: Pen, pages: Pages, fonts: DocumentFonts, values: ValueTexts, given: PdfChart): Promise<void> {
  const chart = withNumbersOnly(given);
  const names = chart.datasets.map(({ label }) => label);
  await fonts.prepare([chart.title ?? ''], 700);
  await fonts.prepare([...chart.labels, ...names, values.number(-1_234.5), values.number(-0.5, { percent: true })], 400);
  const height = chart.type === 'pie' ? PIE_HEIGHT : HEIGHT;
  pages.ensure(height + 50);
  if (chart.title) {
    const style: TextStyle = { size: 11, weight: 700, colour: pen.palette.text };
    pages.y += pen.paragraph(pen.lines.break(chart.title, style, pages.width, 2), style, pages.x, pages.y, pages.width, pen.startOf(chart.title)) + 4;
  }
  if (chart.type !== 'pie' && names.length > 1) pages.y += drawLegend(pen, names, names.map((_, index) => pen.palette.seriesAt(index)), pages.x, pages.y, pages.width) + 2;
  DRAW[chart.type](pen, values, chart, { x: pages.x, y: pages.y, width: pages.width, height });
  pages.y += height + 12;
}
