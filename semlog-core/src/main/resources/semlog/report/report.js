(() => {
  'use strict';
  const data = JSON.parse(document.getElementById('timeline').textContent);
  const color = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const whole = v => v == null ? '–' : v.toLocaleString('en-GB');
  const spell = v => v == null ? '–' : Number(v.toPrecision(3)).toLocaleString('en-GB', {maximumFractionDigits: 6});
  const pad = n => String(n).padStart(2, '0');
  const utc = s => {
    const d = new Date(s * 1000);
    return `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())} ` +
      `${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}:${pad(d.getUTCSeconds())} UTC`;
  };
  const clock = (s, seconds) => {
    const d = new Date(s * 1000);
    return `${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}${seconds ? ':' + pad(d.getUTCSeconds()) : ''}`;
  };
  const day = s => utc(s).slice(0, 10);
  const times = (u, ticks, axis, space, step) => ticks.map((t, i) =>
    step >= 86400 ? day(t)
      : clock(t, step < 60) + (i === 0 || day(t) !== day(ticks[i - 1]) ? '\n' + day(t) : ''));
  const steps = uPlot.paths.bars({size: [0.86, 60], align: 1});
  const line = uPlot.paths.linear();
  const charts = [];
  const draw = (id, series, columns) => {
    const place = document.getElementById(id);
    if (!place) return;
    const grid = {stroke: color('line'), width: 1};
    const axis = {stroke: color('soft'), grid, ticks: grid, font: '12px system-ui, sans-serif'};
    const options = {
      width: place.clientWidth, height: 240, tzDate: s => uPlot.tzDate(new Date(s * 1000), 'Etc/UTC'),
      cursor: {points: {size: 6}, y: false},
      scales: {x: {range: (u, min, max) => [min, max + data.slice]}, y: {range: (u, min, max) => [0, max > 0 ? max * 1.08 : 1]}},
      series: [{label: 'from', value: (u, v) => v == null ? '–' : utc(v)}, ...series],
      axes: [{...axis, values: times, space: 90}, {...axis, size: 64, values: (u, ticks) => ticks.map(v => v.toLocaleString('en-GB'))}],
    };
    const plot = new uPlot(options, columns, place);
    charts.push([plot, place]);
  };
  const shown = (label, stroke, fill, paths, value) =>
    ({label, stroke: color(stroke), fill: fill && color(fill), paths, value: (u, v) => value(v), width: 1.5, points: {show: false}});
  draw('traffic', [
    shown('lines', 'blue', 'wash', steps, whole), shown('errors', 'red', 'washred', steps, whole),
  ], [data.time, data.lines, data.errors]);
  draw('durations', [
    shown('p99', 'red', '', line, spell), shown('p90', 'amber', '', line, spell), shown('p50', 'green', '', line, spell),
  ], [data.time, data.p99, data.p90, data.p50]);
  addEventListener('resize', () => charts.forEach(([plot, place]) => plot.setSize({width: place.clientWidth, height: 240})));
  document.documentElement.dataset.drawn = charts.length;
})();
