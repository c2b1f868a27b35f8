// What every page does by itself: drawer, menus, dialogs, keys, rows that open, clocks that run.
(() => {
  'use strict';

  const typing = (target) => target.closest('input, textarea, select, [contenteditable], [role=combobox]');
  const openDialog = () => document.querySelector('dialog[open]');

  const drawer = (open) => {
    const rail = document.getElementById('rail');
    const button = document.querySelector('[data-drawer]');
    const wasOpen = rail?.classList.contains('open');
    rail?.classList.toggle('open', open);
    button?.setAttribute('aria-expanded', String(open));
    if (open) {
      rail.querySelector('a').focus();
    } else if (wasOpen) {
      button.focus();
    }
  };

  // the software is at work: look again by and by
  document.addEventListener('DOMContentLoaded', () => {
    const again = document.querySelector('[data-again]');
    if (again) {
      setTimeout(() => location.reload(), Number(again.dataset.again));
    }
  });

  document.addEventListener('click', (event) => {
    const { target } = event;
    const drawerButton = target.closest('[data-drawer]');
    if (drawerButton) {
      drawer(true);
    } else if (!target.closest('#rail')) {
      drawer(false);
    }
    for (const menu of document.querySelectorAll('details.menu[open]')) {
      if (!menu.contains(target)) {
        menu.open = false;
      }
    }
    const hands = target.closest('[data-into]');
    if (hands) {
      document.getElementById(hands.dataset.into).value = hands.dataset.value;
      if (hands.dataset.press) {
        document.getElementById(hands.dataset.press).click();
      }
    }
    // opened for one of several: that one is ticked, and no other
    const ticks = target.closest('[data-check]');
    if (ticks) {
      for (const box of document.querySelectorAll(`input[name="${ticks.dataset.check}"]`)) {
        box.checked = box.value === ticks.dataset.value;
      }
    }
    target.closest('details.menu .item')?.closest('details.menu').removeAttribute('open');
    const opens = target.closest('[data-dialog]');
    if (opens) {
      document.getElementById(opens.dataset.dialog).showModal();
    }
    const closes = target.closest('[data-close]');
    if (closes) {
      document.getElementById(closes.dataset.close).close();
    }
    const row = target.closest('tr[data-href]');
    if (row && !target.closest('a, button, input, label') && !String(getSelection())) {
      if (event.ctrlKey || event.metaKey) {
        window.open(row.dataset.href, '_blank', 'noopener');
      } else {
        location.assign(row.dataset.href);
      }
    }
  });

  // One press, one action: what was pressed takes no other press until its answer or the next page is there. The second
  // click of a double click may fall on that answer or on that page; unless something was typed, it is the same press.
  const PRESSED = 'pressed';
  const SAME_PRESS = 700;
  const LONGEST_WAIT = 30000;
  let waiting = null;
  let patience;
  const nameOf = (button) => button.id || button.name;
  const restOf = (button) => {
    const [at, ...name] = (sessionStorage.getItem(PRESSED) ?? '').split(' ');
    return name.length && name.join(' ') === nameOf(button) ? Math.max(0, Number(at) + SAME_PRESS - Date.now()) : 0;
  };
  const release = () => {
    clearTimeout(patience);
    const button = waiting && (document.getElementById(waiting.id) ?? waiting);
    waiting = null;
    button?.removeAttribute('aria-disabled');
    settle(button);
  };
  const wait = (button) => {
    waiting = button;
    button.setAttribute('aria-disabled', 'true');
    clearTimeout(patience);
  };
  // should the next page never come
  const waitForPage = () => { patience = setTimeout(release, LONGEST_WAIT); };
  function settle(button) {
    const rest = button ? restOf(button) : 0;
    if (rest) {
      button.setAttribute('aria-disabled', 'true');
      setTimeout(() => { if (button !== waiting) { button.removeAttribute('aria-disabled'); } }, rest);
    }
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button, input[type=submit]');
    if (button?.type !== 'submit' || button.form?.method !== 'post') {
      return;
    }
    if (waiting || restOf(button)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      sessionStorage.setItem(PRESSED, `${Date.now()} ${nameOf(button)}`);
    }
  }, true);

  document.addEventListener('input', () => sessionStorage.removeItem(PRESSED), true);

  document.addEventListener('submit', (event) => {
    if (event.submitter && event.target.method === 'post' && !event.defaultPrevented) {
      wait(event.submitter);
      waitForPage();
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    settle(document.getElementById((sessionStorage.getItem(PRESSED) ?? '').split(' ')[1]));
    window.jQuery?.(document)
      .on('pfAjaxSend', (event, answer, { source }) => {
        const button = document.getElementById(source?.id ?? source);
        if (button?.type === 'submit') {
          wait(button);
        }
      })
      .on('pfAjaxComplete', (event, answer, asked, { redirect } = {}) => {
        if (redirect) {
          waitForPage();
        } else {
          release();
          describe();
          document.querySelector('dialog[open] [aria-invalid="true"]')?.focus();
        }
      });
  });
  // come back to
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) { release(); } });

  const move = (step) => {
    const rows = [...document.querySelectorAll('tr[data-href]')];
    if (!rows.length) {
      return;
    }
    const at = rows.findIndex((row) => row.classList.contains('at'));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + step))];
    rows[at]?.classList.remove('at');
    next.classList.add('at');
    next.querySelector('a')?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', (event) => {
    const { key } = event;
    const search = document.getElementById('search');
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'k' && search) {
      event.preventDefault();
      search.select();
      return;
    }
    if (key === 'Escape') {
      drawer(false);
      document.querySelectorAll('details.menu[open]').forEach((menu) => { menu.open = false; });
      if (document.activeElement === search) {
        search.blur();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || openDialog()) {
      return;
    }
    const onPage = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (key === '/' && search) {
      event.preventDefault();
      search.select();
    } else if (key === '?') {
      document.getElementById('keys')?.showModal();
    } else if (key === 'j' || key === 'k') {
      move(key === 'j' ? 1 : -1);
    } else if (onPage && !onPage.disabled) {
      event.preventDefault();
      if (typing(onPage)) {
        onPage.focus();
      } else {
        onPage.click();
      }
    }
  });

  document.addEventListener('change', (event) => {
    if (event.target.matches('form[data-submits] select')) {
      event.target.form.requestSubmit();
    }
  });

  // What is wrong with a field, and what it is for, is read out with it; the first wrong one is where to go on.
  const describe = () => {
    for (const field of document.querySelectorAll('.field')) {
      const input = field.querySelector('input:not([type=hidden]), select, textarea');
      const texts = [...field.querySelectorAll('.wrong, .hint')].filter((text) => text.textContent.trim());
      if (!input?.id || !texts.length) {
        continue;
      }
      texts.forEach((text, index) => { text.id ||= `${input.id}-said-${index}`; });
      input.setAttribute('aria-describedby', texts.map((text) => text.id).join(' '));
      if (field.querySelector('.wrong')) {
        input.setAttribute('aria-invalid', 'true');
      }
    }
  };

  // The words come from the page, in its language: data-words on the body.
  const tick = () => {
    const words = document.body.dataset;
    const span = (minutes) => {
      const days = Math.floor(minutes / 1440);
      const hours = Math.floor((minutes % 1440) / 60);
      const shape = days ? words.days : hours ? words.hours : words.minutes;
      return shape.replace('{d}', days).replace('{h}', hours).replace('{m}', minutes % 60);
    };
    for (const clock of document.querySelectorAll('.clock[data-due]')) {
      const due = Number(clock.dataset.due);
      if (!due || !words.left) {
        continue;
      }
      const minutes = Math.floor(Math.abs(due - Date.now()) / 60000);
      const late = Date.now() > due;
      clock.classList.toggle('breached', late);
      clock.classList.toggle('soon', !late && minutes < 240);
      clock.querySelector('.said').textContent = (late ? words.late : words.left).replace('{t}', span(minutes));
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    describe();
    document.querySelector('[aria-invalid="true"]')?.focus();
    tick();
    setInterval(tick, 30000);
  });
})();
