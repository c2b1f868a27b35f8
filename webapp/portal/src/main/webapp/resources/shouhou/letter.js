// A scanned letter beside the form: its pages upright, larger or smaller, and where on them a field was read. Tab goes from
// one doubtful field to the next; F9 accepts.
(() => {
  'use strict';

  const scan = document.getElementById('scan');
  const pages = JSON.parse(scan.dataset.pages);
  const fields = JSON.parse(scan.dataset.fields);
  const sheet = document.getElementById('sheet');
  const picture = document.getElementById('picture');
  const spot = document.getElementById('spot');
  const at = (name) => document.getElementById(`entry:${name}`);
  const INPUTS = { SUBJECT: 'subject', PERSON: 'name', ORGANISATION: 'name', PHONE: 'phone', LETTER_NUMBER: 'letterNumber', WRITTEN_ON: 'writtenOn', REQUEST: 'request' };
  const STEP = 1.25;
  const LARGEST = 6;
  let page = 0;
  let zoom = 1;
  let turned = 0;

  const draw = () => {
    const it = pages[page];
    const turns = (it.turns + turned) % 4;
    const across = turned % 2 === 1;
    const width = across ? it.height : it.width;
    const height = across ? it.width : it.height;
    sheet.style.width = `${zoom * 100}%`;
    sheet.style.aspectRatio = `${width} / ${height}`;
    const source = scan.dataset.from + it.id;
    if (picture.getAttribute('src') !== source) {
      picture.src = source;
    }
    picture.style.width = turns % 2 === 1 ? `${(100 * height) / width}%` : '100%';
    picture.style.transform = `translate(-50%, -50%) rotate(${turns * 90}deg)`;
    document.getElementById('pageNumber').textContent = `${page + 1} / ${pages.length}`;
    document.getElementById('pageBack').disabled = page === 0;
    document.getElementById('pageOn').disabled = page === pages.length - 1;
    spot.hidden = true;
  };

  const go = (to) => {
    page = Math.max(0, Math.min(pages.length - 1, to));
    turned = 0;
    draw();
  };

  const show = (field) => {
    document.querySelectorAll('#readFields .shown').forEach((it) => it.classList.remove('shown'));
    if (!field || !field.box || !field.page) {
      spot.hidden = true;
      return;
    }
    if (page !== field.page - 1 || turned !== 0) {
      go(field.page - 1);
    }
    const it = pages[page];
    const [x, y, width, height] = field.box;
    spot.style.left = `${(100 * x) / it.width}%`;
    spot.style.top = `${(100 * y) / it.height}%`;
    spot.style.width = `${(100 * width) / it.width}%`;
    spot.style.height = `${(100 * height) / it.height}%`;
    spot.hidden = false;
    document.getElementById(`read-${field.kind}`)?.classList.add('shown');
    spot.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  // What was read, each with how sure it is; a click shows where it stands.
  const list = document.getElementById('readFields');
  fields.forEach((field) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.id = `read-${field.kind}`;
    button.className = field.sure ? 'sure' : 'doubtful';
    const name = document.createElement('span');
    name.className = 'faint';
    name.textContent = field.name;
    const value = document.createElement('b');
    value.textContent = field.value;
    const confidence = document.createElement('span');
    confidence.className = 'mono';
    confidence.textContent = `${field.confidence}%`;
    button.append(name, ' ', value, ' ', confidence);
    button.addEventListener('click', () => show(field));
    item.append(button);
    list.append(item);
  });

  // of two that go into one field, a person comes before their organisation
  const byInput = new Map();
  fields.forEach((field) => {
    const name = INPUTS[field.kind];
    if (name && at(name) && (!byInput.has(name) || field.kind === 'PERSON')) {
      byInput.set(name, field);
    }
  });
  const order = ['name', 'phone', 'letterNumber', 'writtenOn', 'request', 'subject'];
  const needed = new Set(['name', 'subject']);
  const doubtful = order.map(at).filter((input) => {
    const field = byInput.get(input.id.split(':')[1]);
    return field ? !field.sure : needed.has(input.id.split(':')[1]);
  });
  doubtful.forEach((input) => input.classList.add('doubtful'));
  byInput.forEach((field, name) => at(name).addEventListener('focus', () => show(field)));

  document.getElementById('entry').addEventListener('keydown', (event) => {
    const here = doubtful.indexOf(event.target);
    const next = doubtful[here + (event.shiftKey ? -1 : 1)];
    if (event.key === 'Tab' && here >= 0) {
      if (next) {
        event.preventDefault();
        next.focus();
      } else if (!event.shiftKey) {
        event.preventDefault();
        at('save').focus();
      }
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F9') {
      event.preventDefault();
      at('save').click();
    } else if (event.key === 'PageDown' && page < pages.length - 1) {
      event.preventDefault();
      go(page + 1);
    } else if (event.key === 'PageUp' && page > 0) {
      event.preventDefault();
      go(page - 1);
    }
  });
  document.getElementById('pageBack').addEventListener('click', () => go(page - 1));
  document.getElementById('pageOn').addEventListener('click', () => go(page + 1));
  document.getElementById('larger').addEventListener('click', () => { zoom = Math.min(LARGEST, zoom * STEP); draw(); });
  document.getElementById('smaller').addEventListener('click', () => { zoom = Math.max(1, zoom / STEP); draw(); });
  document.getElementById('turn').addEventListener('click', () => { turned = (turned + 1) % 4; draw(); });

  draw();
  (doubtful[0] ?? at('save')).focus();
})();
