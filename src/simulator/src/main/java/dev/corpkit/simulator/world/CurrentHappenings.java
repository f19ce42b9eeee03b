package dev.corpkit.simulator.world;

/** Passes on to whoever listens to the world now. */
record CurrentHappenings(World world) implements Happenings {

    @Override
    public void changed(Authorization app) {
        world.happenings().changed(app);
    }

    @Override
    public void moved(AppMoment before, AppMoment after) {
        world.happenings().moved(before, after);
    }
}
