// Scans are dropped anywhere on the card, or chosen; they go at once.
(() => {
  'use strict';

  const card = document.getElementById('bringing');
  const files = document.getElementById('bring:files');
  const go = document.getElementById('bring:go');

  // only a hint for the chooser: the server looks at the bytes, and says in the user's language what is no scan
  files.accept = '.pdf,.tif,.tiff,.jpg,.jpeg,.png';
  files.addEventListener('change', () => { if (files.files.length) { go.click(); } });
  document.addEventListener('dragover', (event) => {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      card.classList.add('over');
    }
  });
  document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) { card.classList.remove('over'); } });
  document.addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      card.classList.remove('over');
      files.files = event.dataTransfer.files;
      go.click();
    }
  });
})();
