using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.Engine;

/// <summary>Runs the children of Map Runs as executions of their own. As in AWS, no event tells of Express ones.</summary>
internal sealed class MapRunExecutions(ExecutionEngine engine, Action<Execution, ExecutionState> statusChanged) : IMapRunExecutions
{
    public Execution Start(ChildOf child, JsonNode? input, Action<Execution, ExecutionState> changed)
    {
        var run = child.MapRun;
        var arn = $"{run.StateMachineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{Guid.NewGuid()}";
        var execution = new Execution(run.Machine, arn, Json.Text(input), input, engine.Clock, Tell) { Child = child, Family = run.Parent.Family };
        return engine.Begin(execution, input);

        void Tell(Execution one, ExecutionState state)
        {
            if (!run.IsExpress)
                statusChanged(one, state);
            changed(one, state);
        }
    }

    public void Stop(Execution child) => engine.Stop(child, null, null);

    public void Redrive(Execution child) => engine.Redrive(child);

    public string? RedriveObstacle(Execution child) => engine.RedriveObstacle(child);
}
