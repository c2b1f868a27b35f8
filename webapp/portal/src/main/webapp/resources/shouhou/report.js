// Reporting a fault: photos are made small enough for a phone's line before they leave, a plate's photo is read, and what is
// missing is said before anything is sent. Without scripts the form works as well.
(() => {
  'use strict';

  const form = document.querySelector('form.report');
  if (!form) {
    return;
  }
  const field = (name) => document.getElementById(`${form.id}:${name}`);
  const plate = field('plate');
  const photos = field('photos');
  const send = field('send');
  const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'];
  const LONGEST_SIDE = 2400;
  const MOST_OF_A_FILE = 10 * 1024 * 1024;

  // a form that was handed in and is come back to shall not be taken for the same one
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) { location.reload(); } });

  // What the browser can draw becomes a JPEG of a sensible size; the place it was taken at goes, too. All else stays as it is.
  const smaller = async (file) => {
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.88); });
      return blob ? new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' }) : file;
    } catch {
      return file;
    }
  };

  // What was chosen last counts, however long what was chosen before takes.
  const turns = new Map();
  let underWay = 0;
  const prepare = async (input) => {
    const turn = (turns.get(input) ?? 0) + 1;
    turns.set(input, turn);
    // not before they are small
    underWay += 1;
    send.disabled = true;
    try {
      const made = await Promise.all([...input.files].map((file) => (file.type.startsWith('image/') ? smaller(file) : file)));
      if (turns.get(input) === turn) {
        const all = new DataTransfer();
        made.forEach((file) => all.items.add(file));
        input.files = all.files;
      }
      return turns.get(input) === turn;
    } finally {
      underWay -= 1;
      send.disabled = underWay > 0;
      tell();
    }
  };

  function tell() {
    const says = document.querySelector(`[data-chosen="${form.id}:photos"]`);
    says.textContent = [...photos.files].map((file) => file.name).join(' · ');
    document.getElementById('tooLarge').hidden = [...photos.files, ...(plate?.files ?? [])].every((file) => file.size <= MOST_OF_A_FILE);
  }

  // where no script runs, the browser's own fields show what was chosen
  [plate, photos].forEach((input) => input?.classList.add('unseen'));
  photos.accept = [...PICTURES, '.pdf'].join();
  photos.addEventListener('change', () => prepare(photos));

  // one is read at a time, by whomever it was sent
  const BUSY = 503;
  const TRIES = 4;
  const ask = async (file, signal) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await fetch(`${form.action.replace(/\/report.*$/, '')}/report/plate`, {
        method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' }, signal,
      });
      if (answer.status !== BUSY || tries === TRIES) {
        return answer;
      }
      await new Promise((go) => { setTimeout(go, 1500 * tries); });
    }
  };

  let reading = null;
  let filledIn = '';
  const readPlate = async () => {
    reading?.abort();
    const mine = new AbortController();
    reading = mine;
    const says = document.getElementById('plateSays');
    const serial = field('serial');
    const tellOf = (file, words) => { says.textContent = `${file.name} · ${words}`; };
    says.textContent = says.dataset.reading;
    if (!await prepare(plate)) {
      return;
    }
    const file = plate.files[0];
    if (!file) {
      says.textContent = '';
      return;
    }
    if (!PICTURES.includes(file.type)) {
      tellOf(file, says.dataset.unfit);
      return;
    }
    try {
      const answer = await ask(file, mine.signal);
      const found = answer.ok ? (await answer.json()).serial : '';
      if (mine.signal.aborted) {
        return;
      }
      const typed = serial.value.trim();
      if (!answer.ok) {
        tellOf(file, says.dataset.busy);
      } else if (!found) {
        tellOf(file, says.dataset.none);
      } else if (!typed || typed === found || typed === filledIn) {
        serial.value = found;
        filledIn = found;
        tellOf(file, says.dataset.found);
      } else {
        tellOf(file, `${says.dataset.other} ${found}`);
      }
    } catch {
      if (!mine.signal.aborted) {
        tellOf(file, says.dataset.busy);
      }
    }
  };
  if (plate) {
    plate.accept = PICTURES.join();
    plate.addEventListener('change', readPlate);
  }

  // The page in the other language has what was typed in this one.
  const TYPED = 'report-typed';
  const typedIn = () => [...form.querySelectorAll('textarea, input.text')];
  document.querySelector('.language')?.addEventListener('submit', () => {
    sessionStorage.setItem(TYPED, JSON.stringify(typedIn().map((it) => [it.id, it.value])));
  });
  JSON.parse(sessionStorage.getItem(TYPED) ?? '[]').forEach(([id, value]) => {
    const it = document.getElementById(id);
    if (it && !it.value) {
      it.value = value;
    }
  });
  sessionStorage.removeItem(TYPED);

  // The browser's own words are in the browser's language; these are in the page's.
  form.querySelectorAll('[data-needed]').forEach((it) => {
    const check = () => it.setCustomValidity(it.value.trim() ? '' : it.dataset.needed);
    it.addEventListener('input', check);
    check();
  });

  send.addEventListener('click', (event) => {
    document.getElementById('notSent').hidden = true;
    if (!document.getElementById('tooLarge').hidden || [...form.querySelectorAll('[data-needed]')].some((it) => !it.reportValidity())) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  // No line, or the far end refuses it: everything typed stays, and one can try again.
  window.jQuery?.(document).on('pfAjaxError', () => { document.getElementById('notSent').hidden = false; });
})();
