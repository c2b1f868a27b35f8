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
  const KINDS = 'image/*,.pdf';
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

  let preparing = Promise.resolve();
  const prepare = (input) => {
    const chosen = [...input.files];
    // not before they are small
    send.disabled = true;
    preparing = preparing.then(async () => {
      const made = await Promise.all(chosen.map((file) => (file.type.startsWith('image/') ? smaller(file) : file)));
      const all = new DataTransfer();
      made.forEach((file) => all.items.add(file));
      input.files = all.files;
      send.disabled = false;
      tell();
    });
    return preparing;
  };

  function tell() {
    const says = document.querySelector(`[data-chosen="${form.id}:photos"]`);
    says.textContent = [...photos.files].map((file) => file.name).join(' · ');
    document.getElementById('tooLarge').hidden = [...photos.files, ...(plate?.files ?? [])].every((file) => file.size <= MOST_OF_A_FILE);
  }

  photos.accept = KINDS;
  photos.addEventListener('change', () => prepare(photos));

  const readPlate = async () => {
    const says = document.getElementById('plateSays');
    const serial = field('serial');
    says.textContent = says.dataset.reading;
    await prepare(plate);
    const file = plate.files[0];
    if (!file) {
      says.textContent = '';
      return;
    }
    try {
      const answer = await fetch(`${document.getElementById('plateSays').closest('form').action.replace(/\/report.*$/, '')}/report/plate`, {
        method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' },
      });
      if (!answer.ok) {
        says.textContent = `${file.name} · ${says.dataset.busy}`;
        return;
      }
      const found = (await answer.json()).serial;
      if (!found) {
        says.textContent = `${file.name} · ${says.dataset.none}`;
      } else if (!serial.value.trim() || serial.value.trim() === found) {
        serial.value = found;
        says.textContent = `${file.name} · ${says.dataset.found}`;
      } else {
        says.textContent = `${file.name} · ${says.dataset.other} ${found}`;
      }
    } catch {
      says.textContent = `${file.name} · ${says.dataset.busy}`;
    }
  };
  if (plate) {
    plate.accept = 'image/*';
    plate.addEventListener('change', readPlate);
  }

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
