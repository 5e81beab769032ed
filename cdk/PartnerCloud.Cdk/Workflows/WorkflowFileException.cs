namespace PartnerCloud.Cdk.Workflows;

/// <summary>The file of a workflow cannot be deployed.</summary>
/// <param name="name">The workflow.</param>
/// <param name="problem">What is wrong with it.</param>
public sealed class WorkflowFileException(string name, string problem)
    : DeploymentException($"The workflow statemachine/{name}.asl.json {problem}");
