/** When somebody is there (营业时间): weekly hours, days off, and time that only counts while the door is open. */
package aftercare.hours;
