import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A machine that is busy with other tests is no fault of the page.
configure({ asyncUtilTimeout: 5000 });

afterEach(cleanup);
