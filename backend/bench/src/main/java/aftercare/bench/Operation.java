package aftercare.bench;

/** The same job for both servers, written in each one's own words. {@code null}: there is nothing left to do it with. */
interface Operation {

    String name();

    Request ours();

    Request bare();

    /** What the issue asks for, as ours ÷ bare; zero where nothing is asked. */
    default Target target() {
        return Target.NONE;
    }

    /** Below the floor is a defect; the aim is what we want. */
    record Target(double floor, double aim) {
        static final Target NONE = new Target(0, 0);
    }
}
