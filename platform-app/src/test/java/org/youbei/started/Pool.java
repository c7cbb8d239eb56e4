package org.youbei.started;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The connections of another process as its own pool counts them; it tells where {@code spring.datasource.hikari.register-mbeans} is set.
 *
 * @param active given out to somebody
 * @param idle waiting to be given out
 * @param waiting threads that want one
 */
record Pool(int active, int idle, int waiting) {
    static Pool of(long process) {
        try {
            var machine = VirtualMachine.attach(String.valueOf(process));
            try (var line = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                var beans = line.getMBeanServerConnection();
                var pool = new ObjectName("com.zaxxer.hikari:type=Pool (youbei)");
                return new Pool(
                        (int) beans.getAttribute(pool, "ActiveConnections"),
                        (int) beans.getAttribute(pool, "IdleConnections"),
                        (int) beans.getAttribute(pool, "ThreadsAwaitingConnection"));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | JMException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
