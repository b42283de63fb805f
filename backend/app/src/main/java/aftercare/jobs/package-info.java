/** Work that goes on after the answer (后台任务): in portions, with progress, held by one worker at a time and taken over when that one dies. */
package aftercare.jobs;
